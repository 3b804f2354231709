import { type ReactNode, useCallback, useEffect, useId, useRef } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { wordsInHand } from "../../words-in-hand.ts";
import { PARAGRAPH } from "../at-home.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { DraftNote } from "../sending.tsx";
import { WordingColumn } from "../wording-column.tsx";
import { wordingFieldOf, wordingIn } from "../wordings.ts";
import type { Changing } from "./changing.ts";
import type { TextDesk } from "./desk.ts";
import { fieldInHand } from "./field-view.ts";
import { FindingList, type FindingSteps } from "./finding-list.tsx";
import type { Findings } from "./findings.ts";
import { MembershipNote } from "./membership-note.tsx";
import { NoteEditor } from "./note-list.tsx";
import type { Notes } from "./notes.ts";
import { RaisedNotes } from "./raised-notes.tsx";
import { ReserveEditor } from "./reserve-editor.tsx";
import { ReserveNotes } from "./reserve-notes.tsx";
import type { Row } from "./row.ts";
import type { RowKeys } from "./row-keys.ts";
import type { OpenTheRow } from "./rows.tsx";

interface OpenRowProps {
  row: Row;
  desk: TextDesk;
  begin: string | null;
  /** The words at which the writing begins. */
  at: readonly [number, number] | null;
  changing: Changing;
  notes: Notes;
  findings: Findings;
  steps: FindingSteps;
  keys: RowKeys;
  openRow: OpenTheRow;
}

/** One paragraph to work on: every side's words in full, our drafts, its place, our reserves. */
export function OpenRow(props: OpenRowProps): ReactNode {
  const { row, desk, begin, at, changing, notes, findings, steps, keys, openRow } = props;
  const { rows: words } = useWords(textMessages);
  const logs = useExchange().value?.logs ?? null;
  const note = useTyped(row, desk.columns, findings);
  const id = useId();
  const mayDraft = desk.text.may.draft;
  return (
    <article
      className="text-row-open"
      data-paragraph={row.id}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => keys.onOpen(event, row)}
    >
      <div className="page-head">
        <h3 id={id}>{row.number === null ? words.goneParagraph : words.paragraph(row.number)}</h3>
        <RowActions {...{ row, changing, mayDraft }} onClose={() => openRow(null, null)} />
      </div>
      <div className="wordings">
        {desk.columns.map((language) => (
          <WordingColumn
            key={language}
            entity={row.id}
            participants={row.view.participants}
            language={language}
            begin={begin === language}
            at={begin === language ? at : null}
            view={fieldInHand(wordingIn(row.view, language), row.drafts[wordingFieldOf(language)])}
            askedAt={desk.draftsAskedAt(row.id)}
            opening={row.membership.state === "unsent" ? PARAGRAPH : null}
            logs={logs}
            mayDraft={mayDraft}
            onNote={note}
          />
        ))}
      </div>
      <MembershipNote {...{ row, mayDraft, changing }} />
      <ReserveNotes row={row} />
      <RaisedNotes row={row} mayDraft={mayDraft} changing={changing} />
      <FindingList
        paragraph={row.id}
        checked={findings.of(row.id)}
        {...{ mayDraft, steps }}
        onActive={nothing}
      />
      {mayDraft ? (
        <div className="beside">
          <ReserveEditor row={row} changing={changing} />
          <NoteEditor entity={row.id} notes={notes} />
        </div>
      ) : null}
    </article>
  );
}

function nothing(): void {}

/** What is being typed here is compared as it is typed, before the node has it. */
function useTyped(
  row: Row,
  languages: readonly string[],
  { type }: Findings,
): (field: string, note: DraftNote) => void {
  const { party } = useSession();
  const typed = useRef<Record<string, { value: unknown }>>({});
  const now = useRef(row);
  now.current = row;
  useEffect(() => () => type(row.id, null), [row.id, type]);
  return useCallback(
    (field, { text }) => {
      if (text === null) delete typed.current[field];
      else typed.current[field] = { value: text };
      const drafts = { ...now.current.drafts, ...typed.current };
      type(row.id, wordsInHand(now.current.view, languages, party, drafts));
    },
    [row.id, languages, party, type],
  );
}

interface RowActionsProps {
  row: Row;
  changing: Changing;
  mayDraft: boolean;
  onClose: () => void;
}

function RowActions({ row, changing, mayDraft, onClose }: RowActionsProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { state } = row.membership;
  return (
    <p className="choices row-actions">
      {mayDraft && state !== "gone" ? (
        <>
          <button type="button" onClick={() => changing.move(row, -1)}>
            {words.moveUp}
          </button>
          <button type="button" onClick={() => changing.move(row, 1)}>
            {words.moveDown}
          </button>
        </>
      ) : null}
      {mayDraft && state === "in" && row.drafts["included"] === undefined ? (
        <button type="button" onClick={() => changing.setIncluded(row, false)}>
          {words.leaveOut}
        </button>
      ) : null}
      {mayDraft && Object.keys(row.drafts).length > 0 ? (
        <button
          type="button"
          onClick={() => {
            changing.discard(row);
            onClose();
          }}
        >
          {words.discardAll}
        </button>
      ) : null}
      {state === "unsent" ? null : (
        <Link className="button" href={`/paragraphs/${row.id}`}>
          {words.alone}
        </Link>
      )}
      <button type="button" className="main" onClick={onClose}>
        {words.close}
      </button>
    </p>
  );
}
