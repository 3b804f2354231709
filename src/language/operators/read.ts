import type { Language } from "../language.ts";
import { matchesIn } from "../matches.ts";
import { english } from "./en.ts";
import { korean } from "./ko.ts";
import type { Operator, OperatorRule } from "./operator.ts";
import { chinese } from "./zh.ts";

interface Scanner {
  pattern: RegExp;
  rules: readonly OperatorRule[];
}

/** One pattern for all rules: at each place the first rule that fits takes it. */
function scannerOf(rules: readonly OperatorRule[], flags: string): Scanner {
  return { pattern: new RegExp(rules.map((rule) => `(${rule.pattern.source})`).join("|"), flags), rules };
}

const scanners: Record<Language, Scanner> = {
  en: scannerOf(english, "gi"),
  zh: scannerOf(chinese, "g"),
  ko: scannerOf(korean, "g"),
};

/** The operators of a text (duty, permission, negation, or, except …), in order. Widths are folded by the caller. */
export function readOperators(text: string, language: Language): Operator[] {
  const { pattern, rules } = scanners[language];
  const found: Operator[] = [];
  for (const match of matchesIn(pattern, text)) {
    const rule = rules[groupOf(match) - 1];
    if (rule === undefined) continue;
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (isName(match[0], start)) continue;
    for (const kind of rule.kinds) found.push({ kind, weight: rule.weight, start, end });
    for (const kind of rule.answers ?? []) found.push({ kind, weight: "spare", start, end });
  }
  return language === "en" ? found.map((one) => underNegativeSubject(text, one)) : found;
}

/** Prime Minister May, and the month: a capital inside a sentence makes a name of it. */
function isName(written: string, start: number): boolean {
  return start > 0 && /^May\b/.test(written);
}

function groupOf(match: RegExpExecArray): number {
  let at = 1;
  while (at < match.length && match[at] === undefined) at += 1;
  return at;
}

const negativeSubject = /\b(?:no|nothing|neither|none|nobody|nor)\b(?=[^.;:]*$)/i;

/** "Nothing in this Agreement may …", "no Party shall …" prohibit, though may and shall themselves do not. */
function underNegativeSubject(text: string, one: Operator): Operator {
  if (one.weight !== "strong" || (one.kind !== "permission" && one.kind !== "duty")) return one;
  const before = text.slice(Math.max(0, one.start - 140), one.start);
  return negativeSubject.test(before) ? { ...one, kind: "prohibition" } : one;
}
