import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The runner begins with large files and wants a class; the kills are small files that take long, and would be waited for alone at the end. */
class KillsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isKill = ({ moduleId }: TestSpecification): boolean => moduleId.includes("/test/crash/kill-");
    return [...sorted.filter(isKill), ...sorted.filter((file) => !isKill(file))];
  }
}

/**
 * Three projects: `unit` is pure code beside its source and shares one process; `store` needs a
 * database and runs isolated; `whole` crosses rooms (browser, two nodes, crashes) three files at a time (they mostly wait), after the others.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: KillsFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "mechanisms/**/*.test.ts"],
          exclude: ["src/**/*.store.test.ts"],
          pool: "threads",
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "store",
          include: ["src/**/*.store.test.ts"],
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          pool: "forks",
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
