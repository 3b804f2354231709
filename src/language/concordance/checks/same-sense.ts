import type { Operator } from "../../operators/operator.ts";
import type { Facts } from "../facts.ts";

type Words = Record<Facts["language"], RegExp>;

/** No word anywhere. */
const none = /(?!)/;

/** Whether an "and" of one version and an "or" of the other, which stand for each other, say the same where they stand. */
export function isSameSense(one: Operator, a: Facts, other: Operator, b: Facts): boolean {
  const [and, inAnd, or, inOr] = one.kind === "and" ? [one, a, other, b] : [other, b, one, a];
  return (
    (isRegardless(one, a) && isRegardless(other, b)) ||
    deniesEach(and, inAnd, or, inOr) ||
    deniesAny(and, inAnd, or, inOr)
  );
}

/** "Regardless of A or B" is 不论A和B: the words lead in English and Chinese, and close what they cover in Korean. */
const regardlessBefore: Words = {
  en: /\b(?:regardless of|irrespective of|without regard to|no matter)\b[^.;:]{0,70}$/i,
  zh: /(?:不论|无论|不管|不分)[^。；，,]{0,24}$/,
  ko: none,
};
const regardlessBehind: Words = {
  en: none,
  zh: none,
  ko: /^[^.;,]{0,16}(?:관계\s?없이|상관\s?없이|불문하|무관하게|막론하)/,
};

const anyRegardless: Words = {
  en: /\b(?:regardless|irrespective|without regard|no matter)\b/i,
  zh: /不论|无论|不管|不分/,
  ko: /관계|상관|불문|무관|막론/,
};

export function isRegardless(joiner: Operator, facts: Facts): boolean {
  if (!anyRegardless[facts.language].test(facts.folded)) return false;
  return (
    regardlessBefore[facts.language].test(wordsBefore(joiner, facts)) ||
    regardlessBehind[facts.language].test(facts.folded.slice(joiner.end, joiner.end + reach))
  );
}

/** "Nothing shall A or shall B" is 不得A，且不B: one denial over both, or one for each. */
const denialOver: Words = {
  en: /\b(?:no|nothing|neither|none|nobody)\b[^.;:]*$/i,
  zh: /(?:任何[^。；]{0,20}|均)不[^。；]*$/,
  ko: /어떠한[^.;]*$/,
};
const andNot: Words = {
  en: /^and,?\s(?:shall|may|must|does|do|is|are|will)\s(?:not|neither)\b/i,
  zh: /^(?:并且|而且|且|并)[并均皆]?[不未无]/,
  ko: none,
};

function deniesEach(and: Operator, inAnd: Facts, or: Operator, inOr: Facts): boolean {
  return (
    andNot[inAnd.language].test(inAnd.folded.slice(and.start, and.start + 20)) &&
    denialOver[inOr.language].test(wordsBefore(or, inOr))
  );
}

/** "A and B are not covered" is 不适用于任何A或B: an "and" before the denial, an "or" with "any" behind it. */
const anyJustBefore: Words = {
  en: /\b(?:any|either)\s(?:[a-z-]+\s){0,3}$/i,
  zh: /任何[^，。；、的]{0,8}$/,
  ko: /(?:어떠한|일체의|어느)\s[^,.;]{0,10}$/,
};
/** Korean denies at the end; what it denies of something it says first, with a mark of its own. */
const koreanTopic = /^[^.;,]{0,14}(?:[은는]|에는|에게는|에도)\s/;

function deniesAny(and: Operator, inAnd: Facts, or: Operator, inOr: Facts): boolean {
  const denied = denialsOf(inAnd);
  const isFirst =
    inAnd.language === "ko"
      ? koreanTopic.test(inAnd.folded.slice(and.end, and.end + 24))
      : !denied.some((one) => one.start < and.start);
  return (
    denied.length > 0 &&
    isFirst &&
    denialsOf(inOr).length > 0 &&
    anyJustBefore[inOr.language].test(wordsBefore(or, inOr))
  );
}

function denialsOf(facts: Facts): Operator[] {
  return facts.operators.filter(
    (one) => (one.kind === "negation" && one.weight === "strong") || one.kind === "prohibition",
  );
}

/** How many UTF-16 units around a joiner are looked at; keeps a text without a full stop linear. */
const reach = 300;

function wordsBefore(joiner: Operator, facts: Facts): string {
  return facts.folded.slice(Math.max(0, joiner.start - reach), joiner.start);
}
