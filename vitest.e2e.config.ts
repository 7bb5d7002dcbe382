import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    globalSetup: ["tests/support/build.ts"],
    // Most of the time is waiting (for the end of the hours, for seconds to count): two at once share two cores well.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
