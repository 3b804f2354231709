import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { usePartyName } from "../../../../web/named.tsx";
import { committeeWords } from "../../messages/messages.ts";
import type { MeetingBrief, MeetingsShown } from "../../meetings/shapes.ts";
import { useCalendarWords } from "../calendar-words.ts";
import { tableMessages } from "../messages/table/messages.ts";
import { type MeetingsMessages, meetingsMessages } from "../messages/messages.ts";

type Named = keyof MeetingsMessages["fields"]["names"];

/** What gives names to series, workstreams and earlier meetings. */
export interface CommitteeNames {
  series: readonly {
    id: string;
    names: Readonly<Record<string, string>>;
    meetings: readonly Pick<MeetingBrief, "id" | "title">[];
  }[];
  workstreams: MeetingsShown["workstreams"];
}

/** How the fields of a meeting and of its agenda are called and read. */
export function useMeetingWords(committee: CommitteeNames | null): FieldWords {
  const { fields } = useWords(meetingsMessages);
  const { languageName } = useMessages();
  const value = useValueWords(committee);
  const languageOf = (field: string) => /^(?:title|summary)\.(.+)$/.exec(field)?.[1] ?? null;
  const nameOf = (field: string) => (field in fields.names ? fields.names[field as Named] : field);
  return {
    languageOf,
    value,
    label: (field) => {
      const language = languageOf(field);
      return language === null
        ? nameOf(field)
        : `${nameOf(field.split(".")[0] ?? "")} · ${languageName(language)}`;
    },
  };
}

function useValueWords(committee: CommitteeNames | null): FieldWords["value"] {
  const { fields } = useWords(meetingsMessages);
  const { states } = useWords(committeeWords);
  const { delegations } = useWords(tableMessages);
  const { language } = useLanguage();
  const { number } = useMessages();
  const calendar = useCalendarWords();
  const partyName = usePartyName();
  const named = (list: readonly { id: string; names: Readonly<Record<string, string>> }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? id : nameIn(found.names, language).text;
  };
  return (field, value) => {
    if (typeof value === "boolean") return value ? fields.isIncluded : fields.isLeftOut;
    if (typeof value === "number") return number(value);
    if (Array.isArray(value)) return field === "about" ? fields.items(value.length) : number(value.length);
    if (field === "when" && isWhen(value)) return calendar.at(value.starts, value.zone);
    if (field === "state" && isState(value)) {
      return [states[value.state], value.reason].filter(Boolean).join(": ");
    }
    if (field === "delegation") return delegations.draft(calendar.day(asOfIn(value)));
    if (typeof value !== "string") return inPlainWords(value);
    if (field === "mode") return value in fields.modes ? fields.modes[value as Mode] : value;
    if (field === "host") return partyName(value);
    if (field === "series") return named(committee?.series ?? [], value);
    if (field === "workstream") return named(committee?.workstreams ?? [], value);
    if (field === "previous") return titleIn(committee, value, language);
    return value;
  };
}

type Mode = keyof MeetingsMessages["fields"]["modes"];

/** What a meeting is called in a language, among all that are known. */
function titleIn(committee: CommitteeNames | null, id: string, language: string): string {
  const found = committee?.series.flatMap((one) => one.meetings).find((one) => one.id === id);
  return found === undefined ? id : nameIn(found.title, language).text || id;
}

function asOfIn(value: unknown): string {
  const { asOf } = (value ?? {}) as { asOf?: unknown };
  return typeof asOf === "string" ? asOf : "";
}

function isWhen(value: unknown): value is { starts: string; zone: string } {
  const { starts, zone } = (value ?? {}) as { starts?: unknown; zone?: unknown };
  return typeof starts === "string" && typeof zone === "string";
}

export const STATES = ["planned", "held", "not-held", "suspended", "resumed"] as const;
export type StateName = (typeof STATES)[number];

function isState(value: unknown): value is { state: StateName; reason?: string } {
  const { state } = (value ?? {}) as { state?: unknown };
  return STATES.some((one) => one === state);
}

export { isState, isWhen };
