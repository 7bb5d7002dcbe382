import { readFileSync, readdirSync } from "node:fs";

/** What a set of processes has used so far. */
export type Usage = {
  /** User and system time, from /proc/<pid>/stat, in ticks of 10 ms per process. */
  readonly cpuSeconds: number;
  /** Voluntary context switches by thread: each is a thread that slept and had to be woken. */
  readonly wakeups: ReadonlyMap<string, number>;
};

export const usageOf = (pids: readonly number[]): Usage => {
  let cpuSeconds = 0;
  const wakeups = new Map<string, number>();
  for (const pid of pids) {
    cpuSeconds += cpuOf(pid);
    for (const thread of threadsOf(pid)) {
      const told = read(`/proc/${pid}/task/${thread}/status`);
      const count = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(told)?.[1];
      if (count !== undefined) wakeups.set(thread, Number(count));
    }
  }
  return { cpuSeconds, wakeups };
};

/** From one moment to another. A thread that ended meanwhile takes its count along: an idle browser ends few. */
export const usedBetween = (before: Usage, after: Usage): { cpuSeconds: number; wakeups: number } => ({
  cpuSeconds: after.cpuSeconds - before.cpuSeconds,
  wakeups: [...after.wakeups].reduce(
    (sum, [thread, count]) => sum + count - (before.wakeups.get(thread) ?? 0),
    0,
  ),
});

const TICKS_PER_SECOND = 100;

const cpuOf = (pid: number): number => {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
};

const threadsOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // It ended while we were reading.
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
