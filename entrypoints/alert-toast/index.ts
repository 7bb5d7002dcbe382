import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { hear } from "../shield.content/extension.ts";
import type { ShieldScope } from "../shield.content/shown-alerts.ts";
import { createAlertToasts } from "./alert-toasts.ts";

/**
 * The alerts of the page in front. Comes with the first one that is shown there and works beside the shield, which draws
 * them beneath all that the gate has to say: most pages never need it.
 */
export default defineUnlistedScript(() => {
  const scope: typeof globalThis & ShieldScope = globalThis;
  const alerts = scope.relacheShield?.alerts;
  // Each alert brings the script anew; one of them is enough.
  if (alerts === undefined || alerts.isTaken) return;
  alerts.isTaken = true;
  const show = createAlertToasts(alerts);
  hear((message) => {
    if (message.relache === "toast") show(message.notice);
  });
});
