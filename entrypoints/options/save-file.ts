const REVOKE_MS = 60_000;

/** Hands a text to the browser's downloads without a permission. */
export function saveFile(fileName: string, text: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS);
}
