import { alignVersions } from "../../src/language/alignment/documents.ts";
import { checkUnit, type UnitTexts } from "../../src/language/concordance/check.ts";
import type { Matcher } from "../../src/language/glossary/matcher.ts";
import type { Lexicon } from "../../src/language/lexicon/lexicon.ts";
import { digitStringsDiffer } from "./baselines/digit-strings.ts";

interface Checker {
  matcher: Matcher;
  lexicon: Lexicon;
}

/** Processor seconds of an act: neighbours on a shared machine slow the clock, not this. */
function processorSeconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/** Units checked in a second of processor time, and the same by digit strings; the best of several rounds. */
export function unitsPerSecond(units: readonly UnitTexts[], checker: Checker) {
  const rate = (check: (texts: UnitTexts) => unknown): number => {
    let best = 0;
    for (let round = 0; round < 6; round += 1) {
      const seconds = processorSeconds(() => {
        for (const texts of units) check(texts);
      });
      best = Math.max(best, units.length / seconds);
    }
    return best;
  };
  return {
    checked: rate((texts) => checkUnit(texts, { ...checker, reader: "en" })),
    digits: rate(digitStringsDiffer),
  };
}

/** Two texts of so many paragraphs, made of units in turn, every fiftieth missing from one of them, aligned. */
export function alignLong(units: readonly UnitTexts[], size: number, { matcher, lexicon }: Checker) {
  const en: string[] = [];
  const zh: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const unit = units[at % units.length] ?? {};
    const turn = Math.floor(at / units.length);
    const mark = turn === 0 ? "" : ` ${turn}`;
    if (at % 100 !== 7) en.push(`${unit.en ?? ""}${mark}`);
    if (at % 100 !== 57) zh.push(`${unit.zh ?? ""}${mark}`);
  }
  const before = process.memoryUsage().rss;
  let peak = before;
  let aligned = 0;
  const seconds = processorSeconds(() => {
    aligned = alignVersions({ en, zh }, matcher, lexicon).length;
    peak = Math.max(peak, process.memoryUsage().rss);
  });
  return { seconds, aligned, megabytes: peak / 1e6, paragraphs: en.length + zh.length };
}
