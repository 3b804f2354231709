import { chinese } from "./chinese.ts";
import { closedUp } from "./close-up.ts";
import { english } from "./english.ts";
import type { Grammar, Rule } from "./grammar.ts";
import { korean } from "./korean.ts";
import { periodPhrases } from "./period-phrases.ts";
import type { Reference, TimePhrase } from "./time-phrase.ts";
import { matchesIn } from "../matches.ts";

/** The languages whose phrases of time are read: one grammar, one line. */
export const grammars = { en: english, zh: chinese, ko: korean } as const satisfies Record<string, Grammar>;

export type DatedLanguage = keyof typeof grammars;

/**
 * Finds what a text says of time: dates, periods, deadlines, in order, none overlapping another. Each keeps
 * its words (`phrase`, offsets in UTF-16 units) beside the closed interval of days it stands for; what hangs on
 * an event or names no measure keeps its words with an empty interval. Relative phrases need the
 * reference day; without it their interval is empty. Forms after ISO 8601 and each language's own usage.
 */
export function timePhrases(text: string, language: DatedLanguage, reference: Reference): TimePhrase[] {
  if (language === "en") return phrasesIn(text, language, reference);
  const closed = closedUp(text, language);
  return phrasesIn(closed.text, language, reference).map((one) => {
    const { start, end } = closed.back(one);
    return { ...one, start, end, phrase: text.slice(start, end) };
  });
}

function phrasesIn(text: string, language: DatedLanguage, reference: Reference): TimePhrase[] {
  const grammar = grammars[language];
  const mayHold = grammar.ruleWords.test(text);
  const others = mayHold ? grammar.rules.flatMap((rule) => matchesOf(rule, text, reference)) : [];
  return leftmostLongest([...periodPhrases(text, grammar, reference), ...others]);
}

function matchesOf(rule: Rule, text: string, reference: Reference): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const match of matchesIn(rule.pattern, text)) {
    const reading = rule.read(match.slice(1), reference);
    if (reading === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, phrase: match[0], ...reading });
  }
  return found;
}

/** Where readings overlap the first to begin stands; of those, the longest; of equals, the earlier rule. */
function leftmostLongest(found: TimePhrase[]): TimePhrase[] {
  const inOrder = found
    .map((one, order) => ({ one, order }))
    .sort((a, b) => a.one.start - b.one.start || b.one.end - a.one.end || a.order - b.order);
  const kept: TimePhrase[] = [];
  for (const { one } of inOrder) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
