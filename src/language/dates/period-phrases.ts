import type { Form, Grammar, Tie } from "./grammar.ts";
import { span, type Period } from "./periods.ts";
import { after, before, byEnd, during, since } from "./readings.ts";
import type { Reading, Reference, TimePhrase } from "./time-phrase.ts";
import { matchesIn } from "../matches.ts";

interface Found {
  period: Period | null;
  end: number;
  kind: Form["kind"];
}

/** The widest stretch before a period in which the words that tie to it are looked for. */
const leadWidth = 36;

/** Finds the periods a text names, each with the words that tie an act to it. */
export function periodPhrases(text: string, grammar: Grammar, reference: Reference): TimePhrase[] {
  const found: TimePhrase[] = [];
  let past = 0;
  for (const anchor of matchesIn(grammar.anchors, text)) {
    if (anchor.index < past) continue;
    const core = formAt(text, anchor.index, grammar.forms, reference);
    const phrase = core === null ? null : tied(text, anchor.index, core, grammar, reference);
    if (phrase === null) continue;
    found.push(phrase);
    past = phrase.end;
  }
  return found;
}

/** The longest form that begins here; of equals the first. */
function formAt(text: string, at: number, forms: Form[], reference: Reference): Found | null {
  let best: { form: Form; match: RegExpExecArray } | null = null;
  for (const form of forms) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (match !== null && match[0].length > (best?.match[0].length ?? 0)) best = { form, match };
  }
  if (best === null) return null;
  const { form, match } = best;
  return { period: form.read(match.slice(1), reference), end: at + match[0].length, kind: form.kind };
}

function tied(
  text: string,
  at: number,
  core: Found,
  grammar: Grammar,
  reference: Reference,
): TimePhrase | null {
  const before = leadBefore(text, at, grammar);
  const range = secondOf(text, core, grammar, before?.tie, reference);
  const end = range?.end ?? core.end;
  const tail = tailAt(text, end, grammar);
  if (core.kind === "weak" && before === null && tail === null && range === null) return null;
  const start = at - (before?.length ?? 0);
  const words = text.slice(start, end + (tail?.length ?? 0));
  const tie = range !== null || core.kind === "range" ? "in" : (tail?.tie ?? before?.tie ?? "in");
  const period = range === null ? core.period : range.period;
  const reading = read(period, tie, grammar.selfEnding.test(text.slice(at, end)), reference);
  return { start, end: start + words.length, phrase: words, ...reading };
}

function leadBefore(text: string, at: number, grammar: Grammar): { tie: Tie; length: number } | null {
  const words = text.slice(Math.max(0, at - leadWidth), at);
  for (const [pattern, tie] of grammar.leads) {
    const match = pattern.exec(words);
    if (match !== null) return { tie, length: match[0].length };
  }
  return null;
}

function tailAt(text: string, at: number, grammar: Grammar): { tie: Tie; length: number } | null {
  for (const [pattern, tie] of grammar.tails) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { tie, length: match[0].length };
  }
  return null;
}

/** The second period of "from 2024 to 2026"; a joining "and" needs a lead that waits for it. */
function secondOf(
  text: string,
  first: Found,
  grammar: Grammar,
  tie: Tie | undefined,
  reference: Reference,
): Found | null {
  grammar.joins.lastIndex = first.end;
  const join = grammar.joins.exec(text);
  if (join === null || (join[1] === undefined && tie !== "span")) return null;
  const second = formAt(text, first.end + join[0].length, grammar.forms, reference);
  if (second === null) return null;
  return { ...second, period: span(first.period, second.period) };
}

function read(period: Period | null, tie: Tie, selfEnding: boolean, reference: Reference): Reading {
  switch (tie) {
    case "in":
      return during(period);
    case "by":
      return byEnd(period, reference);
    case "before":
      return selfEnding ? byEnd(period, reference) : before(period, reference);
    case "from":
    case "span":
      return since(period);
    case "after":
      return after(period);
  }
}
