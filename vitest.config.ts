import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/{unit,integration,components,architecture}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/property-seed.ts"],
    // Generous: a busy machine must not turn a property test into a failure.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
