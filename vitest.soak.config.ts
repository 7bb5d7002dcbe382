import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/bench/soak.bench.ts"],
    testTimeout: 3_600_000,
  },
});
