import type { EntityView, FieldView, StandingName } from "../../../../web/answers.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { valueShown } from "../../languages-of-text.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import type { FieldDrafts } from "../text/row.ts";

/** The kind of a term of the glossary, and the unit in which it is settled. */
export const TERM = "term";

/** One field of a term: its name, what to call it, and the language of its words; null where they are no words. */
export interface TermField {
  name: string;
  label: string;
  language: string | null;
  shape: "forms" | "tokens" | "token" | "line";
}

/** The fields of a term in the order in which they are shown. */
export function useTermFields(): TermField[] {
  const { term: words } = useWords(glossaryMessages);
  const { languageName } = useMessages();
  const { languages } = useSession().mechanism;
  const inEach = (name: string, label: (language: string) => string): TermField[] =>
    languages.map((language) => ({
      name: `${name}.${language}`,
      label: label(languageName(language)),
      language,
      shape: "forms",
    }));
  return [
    ...inEach("accepted", words.accepted),
    ...inEach("forbidden", words.forbidden),
    { name: "class", label: words.kind, language: null, shape: "token" },
    { name: "antonyms", label: words.antonyms, language: null, shape: "tokens" },
    { name: "source", label: words.source, language: null, shape: "line" },
  ];
}

/** A value of a field as lines to read and to write. */
export function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return typeof value === "string" ? [value] : [];
}

/** What our side has in hand of a field: the draft, else the common value, else what somebody said. */
export function termValue(term: EntityView, field: string, own: string, drafts: FieldDrafts): string[] {
  const values = Object.fromEntries(Object.entries(drafts).map(([name, { value }]) => [name, value]));
  return linesOf(valueShown(term, field, own, values));
}

const SILENT: FieldView = { holder: "joint", standing: "silent", positions: {} };
const LEAST_FIRST: readonly StandingName[] = ["unreadable", "bracketed", "open", "provisional"];

/** How a term stands: as the field on which least is agreed; settled where all that was said is. */
export function termStanding({ fields }: EntityView): StandingName {
  const standings = Object.values(fields)
    .filter(({ holder, standing }) => holder === "joint" && standing !== "silent")
    .map(({ standing }) => standing);
  if (standings.length === 0) return "silent";
  return LEAST_FIRST.find((one) => standings.includes(one)) ?? "settled";
}

export function termField(term: EntityView, name: string): FieldView {
  const { draft: _, ...said } = term.fields[name] ?? SILENT;
  return said;
}
