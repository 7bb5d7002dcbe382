export type UntilOptions = { readonly label: string; readonly timeoutMs?: number; readonly everyMs?: number };

/** Lets real time pass: for durations that a test measures, never to wait for something to be ready. */
export const pass = (durationMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });

/**
 * Asks again and again until the answer is truthy, and returns it.
 * An error of the probe counts as "not yet"; after the deadline the last answer or error is told.
 */
export const until = async <T>(
  probe: () => T | Promise<T>,
  { label, timeoutMs = 10_000, everyMs = 50 }: UntilOptions,
): Promise<Exclude<T, false | null | undefined | 0 | "">> => {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const answer = await probe();
      if (isYes(answer)) {
        return answer;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    await pass(everyMs);
  } while (performance.now() < deadline);
  throw new Error(`${label}: not within ${timeoutMs} ms (last: ${describe(last)})`, { cause: last });
};

/** Rejects when a promise has not settled in time: a browser that hangs must not hang the run. */
export const within = async <T>(promise: Promise<T>, timeoutMs: number, label: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${label}: no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

const isYes = <T>(answer: T): answer is Exclude<T, false | null | undefined | 0 | ""> => Boolean(answer);

const describe = (value: unknown): string =>
  value instanceof Error ? value.message : (JSON.stringify(value) ?? String(value)).slice(0, 400);
