import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Entry = { path?: string; location?: number };
type Preferences = { extensions: { settings: Record<string, Entry>; ui?: Record<string, unknown> } };

/** Chromium's mark of a folder that the user has loaded, beside that of one named on the command line. */
const UNPACKED = 4;

/**
 * Makes an extension that was named on the command line one that the user has loaded, in the profile of a browser that has
 * ended. Only so do its rules, scripts and alarms outlive the browser, as they do for users: what the command line names
 * is installed anew at each start.
 */
export const makeInstallLast = (profile: string, extensionId: string): void => {
  const file = path.join(profile, "Default/Preferences");
  const preferences = JSON.parse(readFileSync(file, "utf8")) as Preferences;
  const entry = preferences.extensions.settings[extensionId];
  if (entry === undefined) throw new Error(`${extensionId} is not in the profile`);
  entry.location = UNPACKED;
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true };
  writeFileSync(file, JSON.stringify(preferences));
};
