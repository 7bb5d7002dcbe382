import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { within } from "./wait.ts";

/** A process group of ours that ends with us, however we end. */
export type OwnedProcess = {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
  /** CPU seconds used so far by the process and all that it started. */
  cpuSeconds(): number;
  /** The process and all that it started, as they are now. */
  pids(): readonly number[];
  /** SIGKILL to the whole tree, as a crash would. */
  kill(): Promise<void>;
};

export type OwnedOptions = Pick<SpawnOptions, "env" | "stdio" | "cwd">;

/** Starts a command in a group of its own, watched by a shell that kills the group when this process is gone. */
export const startOwned = (command: string, args: readonly string[], options: OwnedOptions): OwnedProcess => {
  const child = spawn(command, args, { ...options, detached: true });
  const pid = child.pid;
  if (pid === undefined) {
    child.on("error", () => undefined);
    throw new Error(`${command} could not be started; is it installed?`);
  }
  const watchdog = watch(pid);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      watchdog.kill("SIGKILL");
      watchdog.stdin?.destroy();
      resolve();
    });
  });
  return {
    pid,
    child,
    exited,
    cpuSeconds: () => tree(pid).reduce((sum, member) => sum + member.cpuSeconds, 0),
    pids: () => tree(pid).map((member) => member.pid),
    kill: async () => {
      for (const member of tree(pid)) {
        signal(member.pid);
      }
      signal(-pid);
      if (child.exitCode === null && child.signalCode === null) {
        await within(exited, 10_000, `end of ${command}`);
      }
    },
  };
};

/** The pipe to its stdin breaks when this process dies, even by SIGKILL; only then does it act. */
const watch = (pid: number): ChildProcess => {
  const watchdog = spawn("sh", ["-c", `cat >/dev/null; kill -KILL -${pid}`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.unref();
  return watchdog;
};

const signal = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) {
      throw error;
    }
  }
};

type Member = { readonly pid: number; readonly parent: number; readonly cpuSeconds: number };

/** Clock ticks of /proc, 100 a second on every Linux that we test on. */
const TICKS_PER_SECOND = 100;

const tree = (root: number): readonly Member[] => {
  const all = processes();
  const members = all.filter((each) => each.pid === root);
  for (let i = 0; i < members.length; i += 1) {
    members.push(...all.filter((each) => each.parent === members[i]?.pid));
  }
  return members;
};

/** Where there is no /proc (macOS), the group alone is ended. */
const processes = (): readonly Member[] =>
  (existsSync("/proc") ? readdirSync("/proc") : [])
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(name);
      if (stat === null) {
        return [];
      }
      // The command name in parentheses may hold spaces: the fields start after the last parenthesis.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const ticks = Number(fields[11]) + Number(fields[12]);
      return [{ pid: Number(name), parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND }];
    });

const readStat = (pid: string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null; // It ended while we were reading.
  }
};
