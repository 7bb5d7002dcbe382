import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import type { EntrypointGroup } from "wxt";

type ModuleGraph = {
  getModuleInfo(id: string): { readonly importers: readonly string[]; readonly isEntry: boolean } | null;
};

/** Takes pages out of the build that all pages share, each into one of its own. */
export function buildAlone(groups: EntrypointGroup[], names: readonly string[]): void {
  for (const group of groups.filter((each) => Array.isArray(each))) {
    for (const name of names) {
      const at = group.findIndex((entrypoint) => entrypoint.name === name);
      if (at >= 0) groups.push(group.splice(at, 1));
    }
  }
}

/**
 * One script for all that a page imports before it can run: each file more is a way to the browser's process and back.
 * Only for a page with a build of its own. Its script must not wait at its top level for a part that comes later: such
 * a part imports from the script, and each would wait for the other.
 * @param shared modules that parts which come later have in common, by the ends of their paths: in a file of their own,
 *   they would be asked for only when such a part has come
 */
export function oneScript(page: string, shared: readonly string[]): Plugin {
  return {
    name: "relache:one-script",
    // The parts that come later import from the page's own script.
    options: (options) => ({ ...options, preserveEntrySignatures: "allow-extension" }),
    outputOptions(options) {
      const group = {
        name: (id: string, graph: ModuleGraph) =>
          shared.some((end) => id.endsWith(end)) || isNeededAtOnce(id, graph) ? page : null,
        debugName: page,
        includeDependenciesRecursively: false,
      };
      return { ...options, codeSplitting: { groups: [group] } };
    },
  };
}

/** Whether a chain of static imports leads from the page to the module. */
function isNeededAtOnce(id: string, graph: ModuleGraph): boolean {
  const seen = new Set<string>();
  const isReached = (at: string): boolean => {
    if (seen.has(at)) return false;
    seen.add(at);
    const module = graph.getModuleInfo(at);
    return module !== null && (module.isEntry || module.importers.some(isReached));
  };
  return isReached(id);
}

/** Puts a page's style sheets into the page, so that it can be painted as soon as it is there. `tell` gets their hash. */
export function styleInPage(tell: (hash: string) => void): Plugin {
  let text = "";
  return {
    name: "relache:style-in-page",
    generateBundle: {
      // Before the bundler writes down which sheets a page and the parts that come later have to ask for.
      order: "pre",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const entries = chunks.filter(({ isEntry }) => isEntry);
        const atOnce = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        for (const { fileName, viteMetadata } of chunks) {
          if (!atOnce.has(fileName) || viteMetadata === undefined) continue;
          for (const name of viteMetadata.importedCss) {
            const sheet = bundle[name];
            if (sheet?.type === "asset") text += String(sheet.source).trim();
            delete bundle[name];
          }
          viteMetadata.importedCss.clear();
        }
        if (text === "") this.error("The page has no style sheet.");
        tell(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace("</head>", () => `  <style>${text}</style>\n  </head>`),
    },
  };
}
