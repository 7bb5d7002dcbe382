import type { Activity, ServiceKind } from "./service.ts";

const EVERY_KIND: Readonly<Record<ServiceKind, true>> = {
  social: true,
  messaging: true,
  scheduling: true,
  analytics: true,
  listening: true,
  creation: true,
  learning: true,
  jobs: true,
  collaboration: true,
};

const EVERY_ACTIVITY: Readonly<Record<Activity, true>> = {
  community: true,
  messaging: true,
  creation: true,
  publishing: true,
  analytics: true,
  ads: true,
  watch: true,
  learning: true,
  career: true,
};

/** All kinds, in the order of settings. */
export const SERVICE_KINDS = Object.keys(EVERY_KIND) as readonly ServiceKind[];

/** All activities, in the order of settings. */
export const ACTIVITIES = Object.keys(EVERY_ACTIVITY) as readonly Activity[];
