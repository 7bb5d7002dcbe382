import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { newWitness, tick, TICK_MS, WITNESS_FILE, writeWitness } from "../utils/domain/witness.ts";

/** Known to dedicated workers only. */
type SyncFile = { write(data: Uint8Array, how: { at: number }): number };
type OpenFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

/**
 * Writes down every moment that the browser is alive, in one file of fixed length. Of the stores that were measured, a
 * synchronous handle costs the least, and what was written outlives a killed browser.
 */
async function bearWitness(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = (await folder.getFileHandle(WITNESS_FILE, { create: true })) as OpenFile;
  const file = await handle.createSyncAccessHandle();
  const encoder = new TextEncoder();
  let witness = newWitness(location.hash.slice(1), Date.now());
  const write = (): void => void file.write(encoder.encode(writeWitness(witness)), { at: 0 });
  write();
  setInterval(() => {
    const { run } = witness;
    witness = tick(witness, Date.now());
    write();
    if (witness.run.start !== run.start) postMessage("standstill");
  }, TICK_MS);
}

export default defineUnlistedScript(() => {
  // Who cannot write (a full disk) ends; the tracker then goes by its own beats.
  bearWitness().catch(() => close());
});
