import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { wordsInHand } from "../../words-in-hand.ts";
import { importMessages } from "../messages/import/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import { type Changing, allTheirsOf, useChanging } from "./changing.ts";
import { Comparing } from "./comparing.tsx";
import type { TextDesk } from "./desk.ts";
import { useFindingSteps } from "./finding-steps.ts";
import { FindingsStanding } from "./findings-standing.tsx";
import { type Unit, useFindings } from "./findings.ts";
import { useGrowing } from "./growing.ts";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { ManyRows } from "./many-rows.tsx";
import { useNotes } from "./notes.ts";
import type { Row } from "./row.ts";
import { useRowKeys } from "./row-keys.ts";
import type { Comparison } from "./use-comparison.ts";

/** Which paragraph is open for writing, in which language the writing begins, and at which words. */
export interface Opened {
  id: string;
  begin: string | null;
  at: readonly [number, number] | null;
}

/** Opens a paragraph for writing, or closes the one that is open. */
export type OpenTheRow = (
  id: string | null,
  begin: string | null,
  at?: readonly [number, number] | null,
) => void;

interface TextRowsProps {
  desk: TextDesk;
  comparison: Comparison;
  /** The paragraph to which a link led. */
  wanted: string | null;
}

/** Every paragraph of a text; one of them may be open. */
export function TextRows({ desk, comparison, wanted }: TextRowsProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { rows, columns } = desk;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [current, setCurrent] = useState<string | null>(wanted);
  const list = useRef<HTMLDivElement>(null);
  const changing = useChanging(desk);
  const notes = useNotes(desk.text.id, desk.text.may.draft);
  const openRow = useCallback<OpenTheRow>((id, begin, at = null) => {
    setOpened(id === null ? null : { id, begin, at });
    if (id !== null) setCurrent(id);
  }, []);
  const { party } = useSession();
  const units = useUnits(rows, columns, party);
  const findings = useFindings(desk.text.id, units);
  const steps = useFindingSteps({ desk, findings, changing, list, openRow });
  const keys = useRowKeys({ desk, list, changing, opened, openRow });
  const shown = useGrowing(rows.length);
  useWanted(wanted, list, shown);
  const first = rows[0]?.id ?? null;
  return (
    <section className="text-rows" aria-label={words.title}>
      <RowsHead
        {...{ desk, comparison, changing }}
        onAdd={() => openRow(changing.add(null), columns[0] ?? null)}
      />
      <FindingsStanding text={desk.text.id} rows={rows} findings={findings} />
      <ColumnHeads columns={columns} courtesy={desk.languages.courtesy} />
      <div ref={list} style={columnsStyle(columns.length)}>
        <ManyRows
          rows={rows.slice(0, shown)}
          {...{ desk, comparison, changing, notes, findings, steps, keys, openRow, opened, setCurrent }}
          current={current ?? first}
        />
      </div>
      {rows.length === 0 ? <Empty mayDraft={desk.text.may.draft} /> : null}
    </section>
  );
}

/** The paragraphs as the languages are compared: the words our side has in hand, the same object while a row is the same. */
function useUnits(rows: readonly Row[], languages: readonly string[], own: string): readonly Unit[] {
  const known = useMemo(() => new WeakMap<Row, Unit>(), [languages, own]);
  return useMemo(
    () =>
      rows.map((row) => {
        const { id, view, drafts } = row;
        const unit = known.get(row) ?? { id, texts: wordsInHand(view, languages, own, drafts) };
        known.set(row, unit);
        return unit;
      }),
    [rows, known],
  );
}

/** Goes to the paragraph a link led to, once it is drawn. */
function useWanted(wanted: string | null, list: RefObject<HTMLDivElement | null>, shown: number): void {
  const found = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === null || found.current === wanted) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(wanted)}"]`);
    if (row == null) return;
    found.current = wanted;
    row.focus();
    row.scrollIntoView({ block: "center" });
  }, [wanted, shown]);
}

function columnsStyle(count: number): Record<string, string> {
  return { "--languages": String(count) };
}

function ColumnHeads({
  columns,
  courtesy,
}: {
  columns: readonly string[];
  courtesy: readonly string[];
}): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { languageName } = useMessages();
  return (
    <div className="text-columns" style={columnsStyle(columns.length)} aria-hidden="true">
      <span />
      {columns.map((language) => (
        <span key={language}>
          {courtesy.includes(language) ? words.courtesyOf(languageName(language)) : languageName(language)}
        </span>
      ))}
    </div>
  );
}

interface RowsHeadProps {
  desk: TextDesk;
  comparison: Comparison;
  changing: Changing;
  onAdd: () => void;
}

/** What concerns all paragraphs at once. */
function RowsHead({ desk, comparison, changing, onAdd }: RowsHeadProps): ReactNode {
  const { rows: words } = useWords(textMessages);
  const { party } = useSession();
  const { title: fromFiles } = useWords(importMessages);
  const theirs = useMemo(() => allTheirsOf(desk, party).length, [desk.rows, desk.text, desk.drafts, party]);
  return (
    <>
      <h2>{words.title}</h2>
      <div className="rows-tools">
        <Comparing comparison={comparison} text={desk.text} />
        {desk.text.may.draft ? (
          <p className="choices">
            {theirs === 0 ? null : (
              <button type="button" onClick={changing.takeAllTheirs}>
                {words.takeAllTheirs(theirs)}
              </button>
            )}
            <button type="button" onClick={onAdd}>
              {words.add}
            </button>
            <Link className="button" href={`/texts/${desk.text.id}/import`}>
              {fromFiles}
            </Link>
          </p>
        ) : null}
      </div>
      <KeyboardHelp />
    </>
  );
}

/** An empty text says what to do first. */
function Empty({ mayDraft }: { mayDraft: boolean }): ReactNode {
  const { rows: words } = useWords(textMessages);
  return (
    <div className="empty">
      <p>{words.empty}</p>
      {mayDraft ? <p>{words.emptyToDo}</p> : null}
    </div>
  );
}
