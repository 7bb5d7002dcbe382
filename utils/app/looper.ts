/** Runs one look after the other, never two at once, and plans the next one by what the last one told. */
export type Looper = {
  /** Something happened: look now, or once more when a look goes on. */
  wake(): void;
};

/**
 * @param look tells in how many ms to look again; after one that failed, `retryMs`
 * @param later calls once after the delay; a later call takes the place of an earlier one
 */
export function createLooper(
  look: () => Promise<number>,
  later: (delayMs: number, run: () => void) => void,
  retryMs: number,
  onTrouble: (error: unknown) => void,
): Looper {
  let isLooking = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isLooking = true;
    let delayMs = retryMs;
    do {
      isWanted = false;
      try {
        delayMs = await look();
      } catch (error) {
        delayMs = retryMs;
        onTrouble(error);
      }
      // `wake` may have set it meanwhile.
    } while (isWanted as boolean);
    isLooking = false;
    later(delayMs, wake);
  };
  const wake = (): void => {
    isWanted = true;
    if (!isLooking) void run();
  };
  return { wake };
}
