import { useAsked } from "../../../web/answer.tsx";
import { useLanguage } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { useOfficeName, usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import type { ChoicesAnswer } from "../shown.ts";

/** What a commitment can be filed under, and how each of these is called in the reader's language. */
export interface NamedHere {
  choices: ChoicesAnswer;
  workstream: (id: string) => string;
  meeting: (id: string) => string;
  /** An office of any side, or a party where an observer read of no office. */
  actor: (id: string) => string;
  /** Anything else that a value refers to, where its name is known. */
  thing?: (id: string) => string | null;
}

const NONE: ChoicesAnswer = { workstreams: [], meetings: [] };

export function useNamedHere(): NamedHere {
  const { language } = useLanguage();
  const choices = useAsked<ChoicesAnswer>("/api/commitments/choices", never).value ?? NONE;
  const { parties } = useSession();
  const partyName = usePartyName();
  const officeName = useOfficeName();
  const named = (names: Record<string, string> | undefined, id: string) =>
    names === undefined ? id : nameIn(names, language).text || id;
  return {
    choices,
    workstream: (id) => named(choices.workstreams.find((one) => one.id === id)?.names, id),
    meeting: (id) => named(choices.meetings.find((one) => one.id === id)?.title, id),
    actor: (id) => (parties.some((one) => one.id === id) ? partyName(id) : officeName(id)),
  };
}

/** Streams of work and meetings change too seldom to be asked for again while a page is open. */
function never(): boolean {
  return false;
}
