import type { Plugin } from "vite";

type ModuleGraph = { getModuleInfo(id: string): { readonly importers: readonly string[] } | null };

const POPUP = /\/entrypoints\/popup\/(main\.tsx|index\.html)$/;

/**
 * One file for all that the popup's first paint shares with other pages. Left alone, the bundler makes a dozen, and
 * each costs the popup a round trip to the browser. What is imported later, such as the chart, stays apart.
 */
export function firstPaintChunk(): Plugin {
  return {
    name: "first-paint-chunk",
    outputOptions(options) {
      // The background and the content script are one file each.
      if (options.format === "iife") return null;
      const group = {
        name: (id: string, graph: ModuleGraph) => (isOfFirstPaint(id, graph) ? "first-paint" : null),
        debugName: "first-paint",
        minShareCount: 2,
        includeDependenciesRecursively: false,
      };
      return { ...options, codeSplitting: { groups: [group] } };
    },
  };
}

/** Whether a chain of static imports leads from the popup's entry to the module. */
function isOfFirstPaint(id: string, graph: ModuleGraph): boolean {
  const seen = new Set<string>();
  const isReached = (at: string): boolean => {
    if (POPUP.test(at)) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return (graph.getModuleInfo(at)?.importers ?? []).some(isReached);
  };
  return isReached(id);
}
