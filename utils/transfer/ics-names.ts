/** What marks our own events in a calendar file, so that off-hours are not read back as leave. */
export const OWN_KIND = "x-relache-kind";
export const OFF_HOURS = "OFF-HOURS";
export const LEAVE = "LEAVE";
