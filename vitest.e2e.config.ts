import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that wait most, in the order of their length: begun last, one of them would run alone at the end. */
const LONGEST = ["tracking", "gate", "notifications", "pictures", "pages"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONGEST.findIndex((name) => path.basename(moduleId).startsWith(`${name}.`));
      return index < 0 ? LONGEST.length : index;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    globalSetup: ["tests/support/build.ts"],
    // Most of the time is waiting (for the end of the hours, for seconds to count): three at once share two cores well.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
