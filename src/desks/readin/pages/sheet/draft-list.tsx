import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Dialog } from "../../../../web/dialog.tsx";
import { useWords } from "../../../../web/language.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { DraftShown } from "../sheet-answers.ts";
import { DraftRow } from "./draft-row.tsx";
import { PassedOver } from "./passed-over.tsx";
import { passedOver } from "./segments.ts";
import { deedOfKey, useDeeds } from "./use-deeds.ts";
import type { Current } from "./use-current.ts";
import type { SheetInHand } from "./use-sheet.ts";

interface DraftListProps {
  sheet: SheetInHand;
  current: Current;
}

/** The drafts in the order of the text. Its keys work only while the focus is in it (WCAG 2.1.4). */
export function DraftList({ sheet, current }: DraftListProps): ReactNode {
  const { sheet: words, keys } = useWords(readinMessages);
  const { view, drafts } = sheet;
  const [withRest, setWithRest] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const deeds = useDeeds(sheet, current, () => setKeysShown(true));
  useFocusOnCurrent(list, current);
  function onKeyDown(event: KeyboardEvent): void {
    const deed = deedOfKey(event);
    if (deed === null) return;
    event.preventDefault();
    void deeds[deed]();
  }
  return (
    <section className="sheet-drafts" aria-label={words.drafts}>
      <p className="sheet-tools">
        <label>
          <input type="checkbox" checked={withRest} onChange={(event) => setWithRest(event.target.checked)} />{" "}
          {words.showRest}
        </label>
        <button type="button" className="plain" onClick={() => setKeysShown(true)}>
          {keys.show}
        </button>
      </p>
      {drafts.length > 0 ? null : (
        <div className="empty">
          <p>{words.nothingFound}</p>
          <p>{words.nothingFoundToDo}</p>
        </div>
      )}
      <ol ref={list} onKeyDown={onKeyDown}>
        {inOrder(drafts, withRest ? passedOver(view.sentences, drafts) : []).map((row) =>
          Array.isArray(row) ? (
            <PassedOver
              key={`sentence ${row[0]}`}
              words={view.text.slice(row[0], row[1])}
              onDraft={async () => {
                const id = await sheet.mark(row);
                if (id !== null) current.choose(id);
              }}
            />
          ) : (
            <DraftRow
              key={row.id}
              number={drafts.indexOf(row) + 1}
              draft={row}
              view={view}
              current={current}
              sheet={sheet}
              deeds={deeds}
            />
          ),
        )}
      </ol>
      {keysShown ? <KeysShown onClose={() => setKeysShown(false)} /> : null}
    </section>
  );
}

/**
 * Moving through the list moves the focus with it; opening the page does not take it away from the reader. What was in
 * focus and is gone (a closed editor, a button whose deed is done) gives it back to the draft one is at.
 */
function useFocusOnCurrent(list: RefObject<HTMLOListElement | null>, { id }: Current): void {
  const [before, inside] = [useRef(id), useRef(false)];
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      inside.current = list.current?.contains(target as Node) ?? false;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [list]);
  useEffect(() => {
    const moved = before.current !== id;
    const lost = inside.current && document.activeElement === document.body;
    before.current = id;
    if (!moved && !lost) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    row?.focus({ preventScroll: true });
    if (moved) row?.scrollIntoView({ block: "nearest" });
  });
}

function inOrder(
  drafts: readonly DraftShown[],
  sentences: readonly [number, number][],
): (DraftShown | [number, number])[] {
  const startOf = (row: DraftShown | [number, number]): number => (Array.isArray(row) ? row[0] : row.start);
  return [...drafts, ...sentences].sort((a, b) => startOf(a) - startOf(b));
}

function KeysShown({ onClose }: { onClose: () => void }): ReactNode {
  const { keys } = useWords(readinMessages);
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <p>{keys.intro}</p>
      <dl className="facts">
        {keys.rows.map((row) => (
          <div key={row.keys} className="key-row">
            <dt>
              <kbd>{row.keys}</kbd>
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
