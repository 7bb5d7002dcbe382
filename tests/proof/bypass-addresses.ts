import { GATED, type Attempt } from "./bypass-scene.ts";

const typed = (name: string, address: string, more: Partial<Attempt> = {}): Attempt => ({
  name: `address: ${name}`,
  expected: "rules",
  act: async (_scene, page) => {
    await page.navigate(address);
    return undefined;
  },
  ...more,
});

/** What can be typed into the address bar for one and the same site. */
export const ADDRESSES: readonly Attempt[] = [
  typed("as it is", GATED),
  typed("http in place of https", "http://www.linkedin.com/feed/"),
  typed("upper case", "HTTPS://WWW.LINKEDIN.COM/FEED/"),
  typed("without www", "https://linkedin.com/feed/"),
  typed(
    "deep path, query and fragment",
    "https://www.linkedin.com/in/a/b/c/?x=1&url=https://example.org/#top",
  ),
  typed("user name and password", "https://me:secret@www.linkedin.com/feed/"),
  typed("host of another language", "https://fr.linkedin.com/feed/"),
  typed("host for phones", "https://m.facebook.com/home.php", { site: "facebook.com" }),
  typed("invented subdomain", "https://a.b.c.linkedin.com/feed/"),
  typed("the site's own short link", "https://lnkd.in/abc"),
  typed("another port", "https://www.linkedin.com:8443/feed/"),
  typed("another port, http", "http://www.linkedin.com:8080/feed/"),
  typed("empty segments and dots", "https://www.linkedin.com//./../feed//"),
  typed("percent-encoded host", "https://www.linked%69n.com/feed/"),
  typed("percent-encoded path", "https://www.linkedin.com/%66eed/"),
  typed("full-width letters (IDN)", "https://www.ｌｉｎｋｅｄｉｎ.com/feed/"),
  typed("ideographic full stops (IDN)", "https://www。linkedin。com/feed/"),
  typed("soft hyphen (IDN)", "https://www.linked\u00ADin.com/feed/"),
  typed("backslashes", "https:\\\\www.linkedin.com\\feed\\"),
  typed("hash route of a tool", "https://app.hootsuite.com/dashboard#/inbox", { site: "hootsuite.com" }),
  typed("bare number of the site (IP), which leads to its name", "http://203.0.113.5/feed/"),
];

/** Names of other places. */
export const OTHER_HOSTS: readonly Attempt[] = [
  typed(
    "copy of the page on another host (translator, archive, proxy)",
    "https://www-linkedin-com.translate.goog/feed/",
    {
      expected: "beyond",
      site: "translate.goog",
    },
  ),
  typed("look-alike name (punycode)", "https://www.xn--linkedn-wfb.com/feed/", {
    expected: "left alone",
    note: "another site, no way to this one",
    site: "xn--linkedn-wfb.com",
  }),
];

/** Not in both browsers alike. */
export const trailingDot = (expected: Attempt["expected"]): Attempt =>
  typed("trailing dot", "https://www.linkedin.com./feed/", { expected });
