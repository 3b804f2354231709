import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { useLanguage, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { useOfficeName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useFieldWords as useCommitmentWords } from "../../../commitments/pages/commitment/field-words.ts";
import { useReportFieldWords } from "../../../commitments/pages/commitment/report-drafts.ts";
import type { NamedHere } from "../../../commitments/pages/named-here.ts";
import { useObservationWords } from "../../../commitments/pages/observed/observations.tsx";
import { useMeetingWords } from "../../../committee/pages/meeting/field-words.ts";
import { useReadoutWords } from "../../../readouts/pages/readout-words.ts";
import type { NamedThings } from "../../../../web/answers.ts";
import { useTermWords } from "../glossary/term-words.ts";
import { textsMessages } from "../messages/messages.ts";
import { useFieldWords as useTextWords } from "../text/field-words.ts";

/** How the fields of every kind are called and what their values say, everything referred to by its name. */
export function useKindWords(named: NamedThings): (kind: string | null) => FieldWords {
  const nameOf = useThingName(named);
  const { unknownField, andMore } = useWords(textsMessages).outbox;
  const byKind = useWordsByKind(named);
  return (kind) => {
    const own = Object.hasOwn(byKind, kind ?? "") ? byKind[kind as keyof typeof byKind] : UNKNOWN;
    return {
      languageOf: own.languageOf,
      label: (field) => {
        const label = own.label(field);
        return label === field ? unknownField(field) : label;
      },
      value: (field, value) => {
        const spoken = (id: string) => (id in named.things ? shortened(nameOf(id).text) : null);
        return referencesSaid(value, spoken, andMore) ?? own.value(field, value);
      },
    };
  };
}

const UNKNOWN: FieldWords = {
  languageOf: () => null,
  label: (field) => field,
  value: (_, value) => inPlainWords(value),
};

function useWordsByKind(named: NamedThings) {
  const { language } = useLanguage();
  const nameOf = useThingName(named);
  const partyName = usePartyName();
  const officeName = useOfficeName();
  const { parties } = useSession();
  const { workstreams, series } = named;
  const nameIf = (names: Readonly<Record<string, string>> | undefined, id: string) =>
    names === undefined ? id : nameIn(names, language).text || id;
  const here: NamedHere = {
    choices: { workstreams: [], meetings: [] },
    workstream: (id) => nameIf(workstreams[id], id),
    meeting: (id) => nameOf(id).text,
    actor: (id) => (parties.some((one) => one.id === id) ? partyName(id) : officeName(id)),
    thing: (id) => (id in named.things ? shortened(nameOf(id).text) : null),
  };
  const committee = {
    series: Object.entries(series).map(([id, names]) => ({ id, names, meetings: [] })),
    workstreams: Object.entries(workstreams).map(([id, names]) => ({ id, names })),
  };
  const [meeting, text] = [useMeetingWords(committee), useTextWords()];
  return {
    meeting,
    "agenda-item": meeting,
    text,
    paragraph: text,
    readout: useReadoutWords(),
    term: useTermWords(),
    commitment: useCommitmentWords(here),
    report: useReportFieldWords(),
    observation: useObservationWords(),
  };
}

/**
 * What a thing is called in the reader's language; by the name in its address where nobody has named it. A paragraph of a
 * text by the text and its first words, one by itself by the name both sides know.
 */
export function useThingName({ things }: NamedThings): (id: string) => { text: string; lang: string } {
  const { language } = useLanguage();
  const wanted = useTextLanguage(useSession().mechanism.languages);
  const called = (id: string): { text: string; lang: string } => {
    const { kind = "", title = {}, within = null } = things[id] ?? {};
    const found = nameIn(title, kind === "paragraph" || kind === "commitment" ? wanted : language);
    const text =
      kind === "paragraph" && within !== null && within in things
        ? nameIn(things[within]?.title ?? {}, language)
        : null;
    if (kind === "paragraph" && text === null) return named(id);
    if (text !== null && text.text !== "")
      return { text: `${text.text} · ${shortened(found.text, BEGINNING)}`, lang: text.lang };
    return found.text === "" ? named(id) : found;
  };
  return called;
}

function named(id: string): { text: string; lang: string } {
  return { text: id.slice(id.search(/[/:]/) + 1), lang: "en" };
}

const BEGINNING = 24;

const MANY = 20;

/** A value that is nothing but references, by the names of what it refers to; null for any other value. */
function referencesSaid(
  value: unknown,
  nameOf: (id: string) => string | null,
  andMore: (count: number) => string,
): string | null {
  if (typeof value === "string") return nameOf(value);
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = value.map((one) => (typeof one === "string" ? nameOf(one) : null));
  if (names.some((one) => one === null)) return null;
  const lines = names.slice(0, MANY).map((name, at) => `${at + 1}. ${name}`);
  return [...lines, ...(names.length > MANY ? [andMore(names.length - MANY)] : [])].join("\n");
}

const LENGTH = 90;

/** As much of a name as tells it from others; what was cut off is marked. */
export function shortened(name: string, length = LENGTH): string {
  const signs = Array.from(name.replace(/\s+/g, " "));
  return signs.length <= length ? signs.join("") : `${signs.slice(0, length - 1).join("")}…`;
}
