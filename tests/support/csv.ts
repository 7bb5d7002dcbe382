/** Reads a file of comma-separated values as RFC 4180 says: the oracle for the one that is written. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(index + 1) === '"') {
        cell += sign;
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\r" && text.charAt(index + 1) === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      index += 1;
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) throw new Error("the last line has no end");
  return rows;
}
