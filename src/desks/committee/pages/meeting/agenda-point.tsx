import { type ReactNode, useId } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { useLanguage, useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { fieldInHand } from "../../../texts/pages/text/field-view.ts";
import { WordingColumn } from "../../../texts/pages/wording-column.tsx";
import { saidIn, valueInHand, wordsInHand } from "../../joint-values.ts";
import { meetingsMessages } from "../messages/messages.ts";
import type { Changing } from "./changing.ts";
import type { MeetingDesk, PointRow } from "./desk.ts";
import { useMeetingWords } from "./field-words.ts";

interface AgendaPointProps {
  row: PointRow;
  desk: MeetingDesk;
  logs: readonly LogView[] | null;
  changing: Changing;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
}

/** One point: its title in the reader's language, who wants it, what it is about; opened, its titles in all languages. */
export function AgendaPoint(props: AgendaPointProps): ReactNode {
  const { row, desk, changing, isOpen, onOpen } = props;
  const { agenda: words } = useWords(meetingsMessages);
  const title = useTitle(row);
  const heading = useId();
  return (
    <li className="agenda-point" data-gone={row.number === null} aria-labelledby={heading}>
      <div className="agenda-line">
        <span className="agenda-number tabular">{row.number ?? "–"}</span>
        <h3 id={heading} className="words" lang={title.lang}>
          {title.text === "" ? words.noTitle : title.text}
        </h3>
        <PointStanding row={row} />
        {row.view.may.draft ? (
          <PointTools row={row} changing={changing} isOpen={isOpen} onOpen={onOpen} named={title.text} />
        ) : null}
      </div>
      <About row={row} desk={desk} />
      <Membership row={row} changing={changing} />
      {isOpen ? <Titles {...props} /> : null}
    </li>
  );
}

export function useTitle(row: PointRow): { text: string; lang: string } {
  const { mechanism, party } = useSession();
  const wanted = useTextLanguage(mechanism.languages);
  return nameIn(wordsInHand(row.view, "title", party, row.drafts), wanted);
}

const LEAST_AGREED = ["unreadable", "bracketed", "open", "silent", "provisional", "settled"] as const;

/** As the least agreed of its titles stands. */
function PointStanding({ row }: { row: PointRow }): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const standings = Object.entries(row.view.fields).flatMap(([field, { standing }]) =>
    field.startsWith("title.") ? [standing] : [],
  );
  if (row.opening !== null) return <span className="quiet">{words.unsent}</span>;
  const least = LEAST_AGREED.find((one) => standings.includes(one)) ?? "silent";
  return <Standing state={least} />;
}

interface PointToolsProps {
  row: PointRow;
  changing: Changing;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  named: string;
}

function PointTools({ row, changing, isOpen, onOpen, named }: PointToolsProps): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const { draft } = useMessages();
  const hasDrafts = Object.keys(row.drafts).length > 0;
  return (
    <span className="agenda-tools">
      <button
        type="button"
        className="plain"
        disabled={changing.busy}
        aria-label={words.up(named)}
        onClick={() => changing.move(row, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="plain"
        disabled={changing.busy}
        aria-label={words.down(named)}
        onClick={() => changing.move(row, 1)}
      >
        ↓
      </button>
      <button type="button" className="plain" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        {isOpen ? words.close : words.open}
        <span className="visually-hidden"> {named}</span>
      </button>
      {hasDrafts ? (
        <button type="button" className="plain" onClick={() => changing.discard(row)}>
          {draft.discard}
          <span className="visually-hidden"> {named}</span>
        </button>
      ) : null}
    </span>
  );
}

export function About({ row, desk }: { row: PointRow; desk: MeetingDesk }): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const { party } = useSession();
  const named = useMeetingWords(desk.committee.value);
  const value = (field: string) => valueInHand(row.view, field, party, row.drafts[field]?.value);
  const about = value("about");
  const workstream = value("workstream");
  const parts = [
    value("carriedFrom") === undefined ? null : words.carried,
    typeof workstream === "string" ? named.value("workstream", workstream) : null,
    Array.isArray(about) && about.length > 0 ? named.value("about", about) : null,
  ].filter((one) => one !== null);
  return parts.length === 0 ? null : <p className="quiet agenda-about">{parts.join(" · ")}</p>;
}

/** Who wants the point on the agenda and who does not, and the step that is ours. */
function Membership({ row, changing }: { row: PointRow; changing: Changing }): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const { party: own } = useSession();
  const sentence = useMembership(row);
  const included = row.view.fields["included"];
  const draft = row.drafts["included"]?.value;
  const ours = draft ?? (included === undefined ? undefined : saidIn(included, own));
  const mayChoose = row.view.may.draft && row.opening === null;
  return (
    <p className="agenda-about">
      {sentence === null ? null : <span>{sentence} </span>}
      {draft === undefined || row.opening !== null ? null : (
        <span className="quiet">{draft === true ? words.draftedIn : words.draftedOut} </span>
      )}
      {mayChoose && ours !== true ? (
        <button type="button" className="plain" onClick={() => changing.setIncluded(row, true)}>
          {words.include}
        </button>
      ) : null}
      {mayChoose && ours !== false ? (
        <button type="button" className="plain" onClick={() => changing.setIncluded(row, false)}>
          {words.leaveOut}
        </button>
      ) : null}
    </p>
  );
}

function useMembership({ membership }: PointRow): string | null {
  const { agenda: words } = useWords(meetingsMessages);
  const { list } = useMessages();
  const partyName = usePartyName();
  const named = (parties: readonly string[]) => list(parties.map(partyName));
  switch (membership.state) {
    case "in":
    case "unsent":
      return null;
    case "gone":
      return words.gone;
    case "proposed":
      return membership.by.length === 0 ? words.wantedByNobody : words.wantedBy(named(membership.by));
    case "disputed":
      return words.disputed(named(membership.by), named(membership.against));
  }
}

/** The point's title in every language, as both sides have it. */
function Titles({ row, desk, logs }: AgendaPointProps): ReactNode {
  const { mechanism } = useSession();
  const { language: reader } = useLanguage();
  const { label } = useMeetingWords(desk.committee.value);
  const languages = mechanism.languages.toSorted((a, b) => Number(b === reader) - Number(a === reader));
  return (
    <div className="wordings">
      {languages.map((language) => {
        const field = `title.${language}`;
        return (
          <WordingColumn
            key={language}
            entity={row.id}
            participants={row.view.participants}
            language={language}
            field={field}
            label={label(field)}
            view={fieldInHand(row.view.fields[field], row.drafts[field])}
            askedAt={desk.draftsAskedAt}
            opening={row.opening}
            logs={logs}
            mayDraft={row.view.may.draft}
            onNote={nothing}
          />
        );
      })}
    </div>
  );
}

function nothing(): void {}
