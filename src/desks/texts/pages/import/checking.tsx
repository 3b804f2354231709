import { type ReactNode, memo, useCallback, useMemo, useRef } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { oddSigns } from "../../../../web/odd-signs.ts";
import { OddSignsNotice } from "../../../../web/odd-signs-notice.tsx";
import { WordsShown } from "../../../../web/words-shown.tsx";
import { MOST_PARAGRAPHS } from "../../limits.ts";
import { type ImportRow, canJoin, withJoined, withSplit, withWords } from "../../import/rows.ts";
import { importMessages } from "../messages/import/messages.ts";

interface CheckingProps {
  rows: readonly ImportRow[];
  languages: readonly string[];
  onRows: (rows: readonly ImportRow[]) => void;
  /** How many paragraphs the text has already. */
  already: number;
  /** Makes the first row the text's title, where it can be one. */
  onTitle?: ((words: ImportRow["words"]) => void) | undefined;
}

/** What was read in the files, side by side, to be checked before any of it becomes a draft. */
export function Checking({ rows, languages, onRows, already, onTitle }: CheckingProps): ReactNode {
  const words = useWords(importMessages);
  const { languageName } = useMessages();
  const taken = rows.filter((row) => row.taken);
  const toFollow = taken.filter((row) => languages.some((one) => row.words[one] === undefined)).length;
  const unsure = useMemo(
    () => rows.filter((row) => row.taken && (!row.sure || hasOddSigns(row))).length,
    [rows],
  );
  const change = useChange(rows, onRows);
  const title = onTitle === undefined ? undefined : titleOf(rows);
  return (
    <section className="import-checking" aria-label={words.check}>
      <h2>{words.check}</h2>
      <p className="quiet">{words.checkHelp}</p>
      <p role="status">
        <strong>{words.counts(taken.length, toFollow, unsure)}</strong>
      </p>
      {isTooMany(rows, already) ? <p className="field-problem">{words.tooMany(MOST_PARAGRAPHS)}</p> : null}
      {title === undefined ? null : (
        <p>
          <WordsShown text={Object.values(title)[0] ?? ""} lang={Object.keys(title)[0] ?? ""} />{" "}
          <button
            type="button"
            onClick={() => {
              onTitle?.(title);
              change.take(0, false);
            }}
          >
            {words.asTitle}
          </button>
        </p>
      )}
      <table className="wide-table import-rows">
        <thead>
          <tr>
            <th scope="col">{words.columns.taken}</th>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language)}
              </th>
            ))}
            <th scope="col">{words.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CheckedRow
              key={at}
              {...{ row, at, languages, change }}
              joins={canJoin(rows, at)}
              sure={row.sure}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function hasOddSigns({ words }: ImportRow): boolean {
  return Object.values(words).some((said) => oddSigns(said).length > 0);
}

/** More than a text can list, with what it has already. */
export function isTooMany(rows: readonly ImportRow[], already: number): boolean {
  return rows.filter((row) => row.taken).length + already > MOST_PARAGRAPHS;
}

/** A first row that is short and ends without a full stop is likely what the text is called. */
function titleOf([first]: readonly ImportRow[]): ImportRow["words"] | undefined {
  if (first === undefined || !first.taken) return undefined;
  const isTitle = Object.values(first.words).every((one) => one.length <= 200 && !/[.。;；:：]$/.test(one));
  return isTitle ? first.words : undefined;
}

interface Change {
  take: (at: number, taken: boolean) => void;
  split: (at: number, stay: string) => void;
  join: (at: number) => void;
  mend: (at: number, language: string, said: string) => void;
}

/** The same object as long as the page stands, so that only the rows that change are drawn again. */
function useChange(rows: readonly ImportRow[], onRows: CheckingProps["onRows"]): Change {
  const now = useRef({ rows, onRows });
  now.current = { rows, onRows };
  const set = (to: (before: readonly ImportRow[]) => readonly ImportRow[]) =>
    now.current.onRows(to(now.current.rows));
  const take = useCallback<Change["take"]>(
    (at, taken) => set((all) => all.map((row, place) => (place === at ? { ...row, taken } : row))),
    [],
  );
  const split = useCallback<Change["split"]>((at, stay) => set((all) => withSplit(all, at, stay)), []);
  const join = useCallback<Change["join"]>((at) => set((all) => withJoined(all, at)), []);
  const mend = useCallback<Change["mend"]>((...mended) => set((all) => withWords(all, ...mended)), []);
  const change = useRef({ take, split, join, mend });
  return change.current;
}

interface CheckedRowProps {
  row: ImportRow;
  at: number;
  languages: readonly string[];
  change: Change;
  joins: boolean;
  sure: boolean;
}

const CheckedRow = memo(function CheckedRow(props: CheckedRowProps): ReactNode {
  const { row, at, languages, change, joins } = props;
  const words = useWords(importMessages);
  const { languageName } = useMessages();
  const present = languages.filter((one) => row.words[one] !== undefined);
  const [first] = present;
  return (
    <tr data-taken={row.taken} data-sure={row.sure}>
      <td className="number">
        <label className="check">
          <input
            type="checkbox"
            checked={row.taken}
            aria-label={words.take(at + 1)}
            onChange={(event) => change.take(at, event.target.checked)}
          />{" "}
          {at + 1}
        </label>
      </td>
      {languages.map((language) => {
        const said = row.words[language];
        return (
          <td key={language} data-label={languageName(language)} data-language={language}>
            {said === undefined ? (
              <span className="quiet">{words.toFollow}</span>
            ) : (
              <>
                <WordsShown text={said} lang={language} />
                <OddSignsNotice
                  text={said}
                  lang={language}
                  onMended={(mended) => change.mend(at, language, mended)}
                />
              </>
            )}
          </td>
        );
      })}
      <td className="import-change">
        {row.sure ? null : <p className="import-unsure">{words.unsure}</p>}
        {present.length < 2 || first === undefined ? null : (
          <button
            type="button"
            className="plain"
            aria-label={words.apartHelp(at + 1)}
            onClick={() => change.split(at, first)}
          >
            {words.apart}
          </button>
        )}
        {joins ? (
          <button
            type="button"
            className="plain"
            aria-label={words.joinHelp(at + 1)}
            onClick={() => change.join(at)}
          >
            {words.join}
          </button>
        ) : null}
      </td>
    </tr>
  );
});
