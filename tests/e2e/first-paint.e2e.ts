import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CHROME_BUILD, FIREFOX_BUILD } from "../support/build.ts";

const PAGES = ["popup.html", "report.html"];

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part = ""]) => part);

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test.each([
  { browser: "Chromium", folder: CHROME_BUILD },
  { browser: "Firefox", folder: FIREFOX_BUILD },
])(
  "$browser: popup and report ask for one file, and the policy admits their own style alone",
  ({ folder }) => {
    const pages = PAGES.map((page) => readFileSync(path.join(folder, page), "utf8"));
    const styles = pages.map((text) => found(text, /<style>(.*?)<\/style>/gs));
    for (const [index, text] of pages.entries()) {
      const scripts = found(text, /<script[^>]*\ssrc="\/([^"]+)"/g);
      expect(scripts).toHaveLength(1);
      expect(found(text, /(<link)/g)).toEqual([]);
      expect(styles[index]).toHaveLength(1);
      const script = readFileSync(path.join(folder, scripts[0] ?? ""), "utf8");
      // What the script imports before it can run would be one more file each.
      expect(found(script, /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g)).toEqual([]);
    }
    const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as {
      content_security_policy: { extension_pages: string };
    };
    const policy = /style-src ([^;]+);/.exec(manifest.content_security_policy.extension_pages)?.[1];
    expect(policy?.split(" ").toSorted()).toEqual(["'self'", ...styles.flat().map(hashOf)].toSorted());
  },
);
