import type { Concept } from "../../../language/glossary/concept.ts";

const read = [
  ["en", "en"],
  ["zh", "zh-Hans"],
  ["ko", "ko"],
] as const;

/** What both sides have settled of a term, by the names of its fields. */
export type SettledTerm = Readonly<Record<string, unknown>>;

/** The glossary a checker reads: the shipped one, with each joint term in place of the shipped one of its name. */
export function withJointTerms(
  shipped: readonly Concept[],
  joint: readonly { name: string; values: SettledTerm }[],
): Concept[] {
  const concepts = joint.map(({ name, values }) => conceptOf(name, values));
  const names = new Set(concepts.map(({ id }) => id));
  return [...concepts, ...shipped.filter(({ id }) => !names.has(id))];
}

function conceptOf(name: string, values: SettledTerm): Concept {
  const forms = (field: string) => (Array.isArray(values[field]) ? values[field].map(String) : []);
  const forbidden = read.map(([language, tag]) => [language, forms(`forbidden.${tag}`)] as const);
  const [antonym] = forms("antonyms");
  return {
    id: name,
    class: typeof values["class"] === "string" ? values["class"] : "general",
    en: forms("accepted.en"),
    zh: forms("accepted.zh-Hans"),
    ko: forms("accepted.ko"),
    forbidden: Object.fromEntries(forbidden.filter(([, own]) => own.length > 0)),
    ...(antonym === undefined ? {} : { antonym }),
    source: typeof values["source"] === "string" ? values["source"] : "",
  };
}
