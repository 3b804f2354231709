import type { DraftView } from "../../../../web/answers.ts";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import type { MeetingDesk } from "../meeting/desk.ts";
import { useMeetingWords } from "../meeting/field-words.ts";
import { useCalendarWords } from "../calendar-words.ts";
import { tableMessages } from "../messages/table/messages.ts";

/** The kind of a commitment, as its declaration names it. */
export const COMMITMENT = "commitment";

/** An action point that is prepared on our side and not sent: a draft commitment that knows where it came from. */
export interface ActionPoint {
  id: string;
  /** The point of the agenda it came of; null where it came of none. */
  point: string | null;
  wording: { words: string; lang: string } | null;
  actors: readonly string[];
  due: string | null;
  /** Its positions as a release would send them. */
  prepared: Prepared[];
}

/** The draft commitments of our side that name this meeting, the first made first. */
export function useActionPoints(desk: MeetingDesk): ActionPoint[] {
  const prepare = usePreparedAction(desk);
  const ids = desk.allDrafts
    .filter(({ field, value }) => field === "meeting" && value === desk.meeting.id)
    .map((one) => one.entity);
  const commitments = desk.allDrafts.filter((one) => one.kind === COMMITMENT && ids.includes(one.entity));
  const entities = [...new Set(commitments.map((one) => one.entity))].toSorted();
  return entities.map((id) => {
    const own = commitments.filter((one) => one.entity === id);
    return { ...readAction(id, own), prepared: own.map(prepare) };
  });
}

function readAction(id: string, drafts: readonly DraftView[]): Omit<ActionPoint, "prepared"> {
  const value = (field: string) => drafts.find((one) => one.field === field)?.value;
  const worded = drafts.find((one) => one.field.startsWith("wording.") && typeof one.value === "string");
  const { reference } = (value("origin") ?? {}) as { reference?: unknown };
  const { on } = (value("due") ?? {}) as { on?: unknown };
  const actors = value("actors");
  return {
    id,
    point: typeof reference === "string" ? reference : null,
    wording:
      worded === undefined
        ? null
        : { words: String(worded.value), lang: worded.field.slice("wording.".length) },
    actors: Array.isArray(actors) ? actors.map(String) : [],
    due: typeof on === "string" ? on : null,
  };
}

/** A draft of an action point as the release shows it. */
function usePreparedAction(desk: MeetingDesk): (draft: DraftView) => Prepared {
  const { actions: words } = useWords(tableMessages);
  const { language } = useLanguage();
  const { languageName, list } = useMessages();
  const { day } = useCalendarWords();
  const officeName = useOfficeName();
  const meeting = useMeetingWords(desk.committee.value);
  return ({ entity, field, value }) => {
    const lang = field.startsWith("wording.") ? field.slice("wording.".length) : null;
    const about = { entity, field, lang: lang ?? language };
    const named = (label: string, text: string) => ({
      ...about,
      label: `${words.one} · ${label}`,
      words: text,
    });
    if (lang !== null) return named(languageName(lang), String(value));
    if (field === "actors" && Array.isArray(value)) {
      return named(words.actors, list(value.map(String).map(officeName)));
    }
    const { on } = (value ?? {}) as { on?: unknown };
    if (field === "due" && typeof on === "string") return named(words.due, day(on));
    if (field === "sort") return named(words.sort, words.agreed);
    if (field === "origin") return named(words.origin, words.fromTable);
    if (field === "meeting") return named(meeting.label(field), desk.meeting.id);
    return named(meeting.label(field), meeting.value(field, value));
  };
}
