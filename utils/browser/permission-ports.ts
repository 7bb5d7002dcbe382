import browser, { type Permissions } from "webextension-polyfill";
import { grantChecker } from "../domain/granted-hosts.ts";
import { canNotify } from "./notifications.ts";
import { grantedOrigins, onPermissionsChange, removeOrigins, requestOrigins } from "./permissions.ts";

const COOKIES: Permissions.Permissions = { permissions: ["cookies"] };
const HOST_OF_PATTERN = /^\*:\/\/(?:\*\.)?([^/]+)\/\*$/;

/** What pages that ask for permissions need. The requests reach the browser in the turn in which they are called. */
export function createPermissionPorts() {
  return {
    granted: async (patterns: readonly string[]): Promise<readonly string[]> => {
      const isGranted = grantChecker(await grantedOrigins());
      return patterns.filter((pattern) => isGranted(HOST_OF_PATTERN.exec(pattern)?.[1] ?? ""));
    },
    requestHosts: requestOrigins,
    removeHosts: removeOrigins,
    hasNotifications: canNotify,
    requestNotifications: (): Promise<boolean> =>
      browser.permissions.request({ permissions: ["notifications"] }),
    /** Firefox alone has this one: only who may see cookies is told the container of a tab. */
    hasCookies: (): Promise<boolean> => browser.permissions.contains(COOKIES),
    requestCookies: (): Promise<boolean> => browser.permissions.request(COOKIES),
    removeCookies: (): Promise<boolean> => browser.permissions.remove(COOKIES),
    onChange: onPermissionsChange,
  };
}
