/** The words of an alert. The body stands alone: buttons are an extra of some browsers. */
export type AlertNotice = {
  /** Names kind and occasion: a second one replaces the first. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The same text for a browser without buttons, where a click opens the choice. */
  readonly bodyWithoutButtons?: string;
  /** At most two; left out where the browser knows none. */
  readonly buttons: readonly string[];
};
