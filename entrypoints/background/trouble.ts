/** Said where a developer or a user who reports looks; carries no address, as none of our errors does. */
export function reportTrouble(step: string, error: unknown): void {
  // oxlint-disable-next-line no-console -- the only place where a worker can say what went wrong
  console.warn("Relâche", step, error);
}
