import { describe, expect, it } from "vitest";
import { isLiveUrl, isMeetingUrl, SEAM_WAIT_MS, timingOf, type Seen } from "../../../utils/domain/seams.ts";
import { SECOND_MS } from "../../../utils/domain/time.ts";
import { QUIET_MOMENT } from "../../support/alert-world.ts";

const FIRST: Seen = { ...QUIET_MOMENT, at: 1_000_000, service: "linkedin" };
const later = (ms: number, change: Partial<Seen> = {}): Seen => ({ ...FIRST, at: FIRST.at + ms, ...change });
const wait = (seen: Seen) => ({ since: FIRST.at, seen });

describe("a due alert", () => {
  it.each([
    ["waits when it has just fallen due", null, FIRST, "wait"],
    ["waits while nothing happens", wait(FIRST), later(60_000), "wait"],
    ["comes after three minutes", wait(FIRST), later(SEAM_WAIT_MS), "time"],
    ["comes with another tab", wait(FIRST), later(5000, { tabId: 2 }), "seam"],
    ["comes when the browser is left", wait(FIRST), later(5000, { tabId: null }), "seam"],
    ["comes with another service", wait(FIRST), later(5000, { service: "buffer" }), "seam"],
    ["comes when a sound ends", wait(later(0, { isAudible: true })), later(5000), "seam"],
    ["waits when a sound begins", wait(FIRST), later(5000, { isAudible: true }), "wait"],
    ["waits for a call", wait(FIRST), later(SEAM_WAIT_MS * 9, { isMeeting: true }), "wait"],
    ["waits for full screen", wait(FIRST), later(SEAM_WAIT_MS, { isFullScreen: true, tabId: 2 }), "wait"],
    ["waits for a live stream", wait(FIRST), later(SEAM_WAIT_MS, { isLive: true }), "wait"],
    ["comes when the call is over", wait(later(60_000, { isMeeting: true })), later(63_000), "seam"],
    [
      "waits while somebody types",
      wait(FIRST),
      later(SEAM_WAIT_MS, { lastTypedAt: FIRST.at + SEAM_WAIT_MS - 9 * SECOND_MS }),
      "wait",
    ],
    [
      "comes with a pause in typing",
      wait(later(20_000, { lastTypedAt: FIRST.at + 19_000 })),
      later(29_000, { lastTypedAt: FIRST.at + 19_000 }),
      "seam",
    ],
    [
      "takes no typing of long ago for a seam",
      wait(later(60_000, { lastTypedAt: FIRST.at })),
      later(63_000, { lastTypedAt: FIRST.at }),
      "wait",
    ],
  ] as const)("%s", (_name, waiting, seen, expected) => {
    expect(timingOf(waiting, seen)).toBe(expected);
  });
});

describe("addresses of calls and live streams", () => {
  it.each([
    ["https://meet.google.com/abc-defg-hij", true],
    ["https://teams.microsoft.com/v2/", true],
    ["https://teams.cloud.microsoft/", true],
    ["https://us05web.zoom.us/wc/1/join", true],
    ["https://zoom.us/j/1", true],
    ["https://acme.whereby.com/room", true],
    ["https://notzoom.us/", false],
    ["https://example.com/?next=https://meet.google.com/", false],
    ["https://meet.google.com.evil.example/", false],
    [undefined, false],
  ])("%s is a meeting: %s", (url, expected) => {
    expect(isMeetingUrl(url)).toBe(expected);
  });

  it.each([
    ["https://studio.youtube.com/channel/x/livestreaming", true],
    ["https://studio.youtube.com/video/y/livestreaming/stream", true],
    ["https://dashboard.twitch.tv/u/me/stream-manager", true],
    ["https://www.facebook.com/live/producer?x=1", true],
    ["https://www.tiktok.com/@me/live", false],
    ["https://www.linkedin.com/feed/", false],
    [null, false],
  ])("%s sends a live stream: %s", (url, expected) => {
    expect(isLiveUrl(url)).toBe(expected);
  });
});
