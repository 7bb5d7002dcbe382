import type { Activity } from "./service.ts";

/** What charts show: the nine activities in six groups. */
export type ActivityGroup = "community" | "content" | "analytics" | "watch" | "growth" | "unsorted";

/** In the order of charts and legends. */
export const ACTIVITY_GROUPS: readonly ActivityGroup[] = [
  "community",
  "content",
  "analytics",
  "watch",
  "growth",
  "unsorted",
];

const GROUPS: Readonly<Record<Activity, ActivityGroup>> = {
  community: "community",
  messaging: "community",
  creation: "content",
  publishing: "content",
  analytics: "analytics",
  ads: "analytics",
  watch: "watch",
  learning: "growth",
  career: "growth",
};

/** The group of an activity; time without one (personal, or not told) is unsorted. */
export function groupOf(activity: Activity | "" | null): ActivityGroup {
  return activity === null || activity === "" ? "unsorted" : GROUPS[activity];
}
