import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/proof/**/*.proof.ts"],
    // The runner takes the measurement of the cost by itself: nothing else may run beside it.
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
