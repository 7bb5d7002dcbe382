const CHANNEL = "rounds";

/** Tells our own workers that something happened, or that time has come: what they decide by may be another now. */
export function tellRound(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of our own origin takes none
  channel.postMessage(0);
  channel.close();
}

/** Hears of every round for as long as the worker lives. */
export function onRound(listener: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener("message", listener);
}
