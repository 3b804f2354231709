import type { ReactNode } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown, SheetView } from "../sheet-answers.ts";

/** What was read in a draft, in one line of words: who acts, workstream, by when, whether it can be told, by what found. */
export function DraftFacts({ draft, view }: { draft: DraftShown; view: SheetView }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { edit, reading } = draft;
  const triggers = reading.triggers.map(([start, end]) => view.text.slice(start, end));
  return (
    <ul className="draft-facts">
      <li>
        <Actors actors={edit.actors} />
        {reading.collective === false ? ` (${words.oneSide})` : null}
      </li>
      {edit.workstream === null ? null : (
        <li>
          <Workstream id={edit.workstream} view={view} />
        </li>
      )}
      <li data-due={edit.due !== null}>
        <DueWords due={edit.due} />
      </li>
      <li>{reading.testable >= 0.5 ? words.testable : words.notTestable}</li>
      <li className="quiet">
        {reading.commitment === 0
          ? words.byHand
          : triggers.length === 0
            ? null
            : words.foundBy(triggers.join(", "))}
      </li>
    </ul>
  );
}

function Actors({ actors }: { actors: readonly string[] }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { list } = useMessages();
  const { parties } = useSession();
  const partyName = usePartyName();
  if (actors.length === 0) return words.nobody;
  const isAll = parties.every((one) => actors.includes(one.id)) && actors.length === parties.length;
  return isAll ? words.all : list(actors.map((id) => partyName(id)));
}

/** A workstream's name in the reader's language. */
export function Workstream({ id, view }: { id: string; view: SheetView }): ReactNode {
  const { language } = useLanguage();
  const names = view.workstreams.find((one) => one.id === id)?.names;
  if (names === undefined) return id;
  const { text, lang } = nameIn(names, language);
  return <span lang={lang}>{text}</span>;
}

function DueWords({ due }: { due: DraftShown["edit"]["due"] }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { day } = useMessages();
  if (due === null) return words.noDue;
  const on = due.on === null ? null : day(new Date(`${due.on}T12:00:00`));
  return words.due(due.words ?? "", on);
}
