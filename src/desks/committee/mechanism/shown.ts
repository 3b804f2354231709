import { z } from "zod";
import type { Mechanism } from "../../../../mechanisms/mechanism.ts";
import { nameOn, officeRole } from "../../../../mechanisms/office.ts";
import type { Concept } from "../../../language/glossary/concept.ts";

const words = z.record(z.string(), z.string());

/** A mechanism as its page shows it: who takes part, in which languages, by which rules. */
export const mechanismShown = z.object({
  id: z.string(),
  formal: words,
  day: z.string(),
  prevailing: z.string().nullable(),
  languages: z.array(z.string()),
  parties: z.array(
    z.object({ id: z.string(), formal: words, capital: words, zone: z.string(), language: z.string() }),
  ),
  series: z.array(
    z.object({
      id: z.string(),
      names: words,
      numbered: z.boolean(),
      prepares: words.nullable(),
      cycle: z.array(z.string()),
      note: words.nullable(),
    }),
  ),
  workstreams: z.array(z.object({ id: z.string(), names: words, themes: z.array(words) })),
  offices: z.array(
    z.object({
      id: z.string(),
      party: z.string(),
      role: officeRole,
      names: words,
      basis: z.enum(["public", "demonstration"]),
    }),
  ),
  /** Days off and weekend days worked from this year on, in their order. */
  holidays: z.array(
    z.object({
      party: z.string(),
      from: z.string(),
      to: z.string(),
      kind: z.enum(["rest", "work"]),
      names: words,
    }),
  ),
});
export type MechanismShown = z.infer<typeof mechanismShown>;

/** The mechanism on a day (`YYYY-MM-DD`): offices by the name they have then, holidays from that year on. */
export function shownMechanism(mechanism: Mechanism, day: string): MechanismShown {
  const { id, names, prevailing, languages, parties, series, workstreams, themes, offices } = mechanism;
  const namesOf = <T extends { id: string }>(list: readonly T[], one: string | null) =>
    list.find((other) => other.id === one);
  return {
    id,
    formal: names.formal,
    day,
    prevailing,
    languages: [...languages],
    parties: parties.map((one) => ({
      id: one.id,
      formal: one.names.formal,
      capital: one.capital.names,
      zone: one.capital.timeZone,
      language: one.language,
    })),
    series: series
      .filter((one) => one.own)
      .map((one) => ({
        id: one.id,
        names: one.names,
        numbered: one.numbered,
        prepares: namesOf(series, one.prepares)?.names ?? null,
        cycle: [...(one.hosting?.cycle ?? [])],
        note: one.hosting?.note ?? null,
      })),
    workstreams: workstreams.map((one) => ({
      id: one.id,
      names: one.names,
      themes: one.themes.flatMap((theme) => namesOf(themes, theme)?.names ?? []),
    })),
    offices: offices.map((one) => ({
      id: one.id,
      party: one.party,
      role: one.role,
      names: nameOn(one, day),
      basis: one.basis,
    })),
    holidays: mechanism.holidays
      .filter((one) => one.to >= `${day.slice(0, 4)}-01-01`)
      .map(({ party, from, to, kind, names: called }) => ({ party, from, to, kind, names: called }))
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

export const termsShown = z.object({
  total: z.int(),
  terms: z.array(
    z.object({ id: z.string(), forms: z.record(z.string(), z.array(z.string())), source: z.string() }),
  ),
});
export type TermsShown = z.infer<typeof termsShown>;

/** The terms of a glossary that hold these words in any language, at most `limit`; all, where no words are given. */
export function termsWith(
  glossary: readonly Concept[],
  text: string,
  languages: readonly string[],
  limit: number,
): TermsShown {
  const wanted = text.normalize("NFKC").trim().toLowerCase();
  const found = glossary.filter((one) =>
    [...one.en, ...one.zh, ...one.ko].some((form) => form.toLowerCase().includes(wanted)),
  );
  return {
    total: found.length,
    terms: found.slice(0, limit).map((one) => ({
      id: one.id,
      forms: Object.fromEntries(languages.map((tag) => [tag, formsIn(one, tag)])),
      source: one.source,
    })),
  };
}

/** The forms of a concept in a language; a leading ~ only tells the matcher that it is a verb. */
function formsIn({ en, zh, ko }: Concept, tag: string): string[] {
  const [primary] = tag.split("-");
  const forms = primary === "en" ? en : primary === "zh" ? zh : primary === "ko" ? ko : [];
  return forms.map((one) => one.replace(/^~/, ""));
}
