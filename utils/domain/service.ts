export type ServiceId = string;

export type ServiceKind =
  | "social"
  | "messaging"
  | "scheduling"
  | "analytics"
  | "listening"
  | "creation"
  | "learning"
  | "jobs"
  | "collaboration";

export type Activity =
  | "community"
  | "messaging"
  | "creation"
  | "publishing"
  | "analytics"
  | "ads"
  | "watch"
  | "learning"
  | "career";

/**
 * One line of a service's table: which part of the site is which activity.
 * `match` is `host/path`, compared by segment; the grammar stands in match-url.ts.
 */
export type SurfaceRule = {
  readonly match: string;
  readonly activity: Activity;
  /** A professional surface although its activity alone would not say so (an inbox of a business suite). */
  readonly pro?: boolean;
};

/** A catalogued site, or one that the user added. The first rule that matches wins; the last is the catch-all. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly hosts: readonly string[];
  readonly rules: readonly SurfaceRule[];
  /** Every surface of the service is professional. */
  readonly pro?: boolean;
};

/** A site that the user added by hand; becomes a `Service` with one catch-all rule per host. */
export type CustomService = {
  readonly id: ServiceId;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly activity: Activity;
  readonly hosts: readonly string[];
};

/** What an address turned out to be. The address itself is dropped at once. */
export type Surface = {
  readonly service: ServiceId;
  readonly kind: ServiceKind;
  readonly activity: Activity;
  readonly isProfessional: boolean;
};
