import browser from "webextension-polyfill";

export type BadgeLook = {
  /** `""` takes the badge away. */
  readonly text: string;
  readonly background: string;
  readonly color: string;
  readonly title: string;
};

/** Paints the toolbar button; browsers forget it when they close. */
export async function paintBadge({ text, background, color, title }: BadgeLook): Promise<void> {
  const { action } = browser;
  await Promise.all([
    // Firefox for Android shows no badge and lacks these.
    action.setBadgeText?.({ text }),
    action.setBadgeBackgroundColor?.({ color: background }),
    action.setBadgeTextColor?.({ color }),
    action.setTitle({ title }),
  ]);
}
