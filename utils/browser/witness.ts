import { parseWitness, WITNESS_FILE, type Witness } from "../domain/witness.ts";

/** What was written down last; `null` when there was nobody. */
export async function hearWitness(): Promise<Witness | null> {
  if (typeof navigator.storage?.getDirectory !== "function") return null;
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(WITNESS_FILE)).getFile();
    return parseWitness(await file.text());
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}

/** Takes the record away; it stays where a witness is writing it. */
export async function forgetWitness(): Promise<void> {
  if (typeof navigator.storage?.getDirectory !== "function") return;
  try {
    await (await navigator.storage.getDirectory()).removeEntry(WITNESS_FILE);
  } catch (error) {
    const isAsItShouldBe =
      error instanceof DOMException &&
      (error.name === "NotFoundError" || error.name === "NoModificationAllowedError");
    if (!isAsItShouldBe) throw error;
  }
}
