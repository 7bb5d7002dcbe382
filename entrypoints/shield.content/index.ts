import { defineContentScript } from "wxt/utils/define-content-script";
import { startShield } from "./shield.ts";

/**
 * The in-page layer. The background registers it at run time for the granted hosts, in the isolated world.
 * `MAIN` only picks the build wrapper without WXT's script context, which would pull the API polyfill into every page.
 */
export default defineContentScript({
  registration: "runtime",
  matches: [],
  runAt: "document_start",
  world: "MAIN",
  main: () => startShield(),
});
