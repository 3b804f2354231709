import { writeFileSync } from "node:fs";
import path from "node:path";
import { languages } from "../src/language/language.ts";
import { haveLabels } from "./reader-data.ts";
import { seenSentences } from "./reader-features.ts";
import { fitCommitment, fitTestable } from "./reader-fit.ts";

/** Makes the weights that ship: `npx tsx bench/reader-train.ts`. Needs the labelled sentences. */
function main(): number {
  if (!haveLabels) {
    console.error("The labelled sentences (../shared/language) are not here; the weights stay as they are.");
    return 2;
  }
  for (const language of languages) {
    const sentences = seenSentences(language);
    const weights = {
      language,
      madeBy: "bench/reader-train.ts",
      trainedOn: provenance(language, sentences.length),
      commitment: rounded(fitCommitment(language, sentences)),
      testable: rounded(fitTestable(sentences)),
    };
    const file = path.resolve(import.meta.dirname, `../src/language/reader/weights/${language}.json`);
    writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
    console.log(
      `${language}: ${Object.keys(weights.commitment).length} rules from ${sentences.length} sentences`,
    );
  }
  return 0;
}

function provenance(language: string, count: number): string {
  const own = `${count} sentences labelled by two annotators under the annotation guide; priors from bench/reader-priors.ts`;
  return language === "en"
    ? `${own}; 339 G7 commitments (G7 Research Group) at a tenth of a sentence each`
    : own;
}

/** Three decimals, the heaviest first; what rounds to nothing is left out. */
function rounded(weights: Record<string, number>): Record<string, number> {
  const pairs = Object.entries(weights)
    .map(([name, value]) => [name, Math.round(value * 1000) / 1000] as const)
    .filter(([, value]) => value !== 0);
  return Object.fromEntries(pairs.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

process.exitCode = main();
