import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    globalSetup: ["tests/support/build.ts"],
    // Recorded durations are asserted: two browsers at once on two cores would disturb each other.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
