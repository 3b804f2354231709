import { type ReactNode, memo, useId, useState } from "react";
import { useWords } from "../../../../web/language.tsx";
import { textMessages } from "../messages/text/messages.ts";
import { Cell } from "./cell.tsx";
import type { Changing } from "./changing.ts";
import { FindingList, type FindingSteps } from "./finding-list.tsx";
import type { Checked } from "./findings.ts";
import { MembershipNote } from "./membership-note.tsx";
import { NoteList } from "./note-list.tsx";
import type { Note } from "./notes.ts";
import { RaisedNotes } from "./raised-notes.tsx";
import { ReserveNotes } from "./reserve-notes.tsx";
import type { Row } from "./row.ts";
import type { RowKeys } from "./row-keys.ts";
import type { OpenTheRow } from "./rows.tsx";
import type { Compared } from "./use-comparison.ts";

interface RowInTextProps {
  row: Row;
  columns: readonly string[];
  mayDraft: boolean;
  isCurrent: boolean;
  compared: Compared | null;
  notes: readonly Note[];
  checked: Checked | null;
  changing: Changing;
  steps: FindingSteps;
  keys: RowKeys;
  openRow: OpenTheRow;
  setCurrent: (id: string) => void;
}

/** One paragraph to read: its words in each language, and what each side still holds against it. */
export const RowInText = memo(function RowInText(props: RowInTextProps): ReactNode {
  const { row, columns, mayDraft, isCurrent, compared, notes, checked } = props;
  const { changing, steps, keys, openRow, setCurrent } = props;
  const [active, setActive] = useState<number | null>(null);
  const { rows: words } = useWords(textMessages);
  const id = useId();
  const name = row.number === null ? words.goneParagraph : words.paragraph(row.number);
  return (
    <article
      className="text-row"
      data-paragraph={row.id}
      data-membership={row.membership.state}
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={id}
      onKeyDown={(event) => keys.onRow(event, row)}
      onFocus={() => setCurrent(row.id)}
    >
      <div className="text-row-head">
        <h3 id={id}>
          <span className="visually-hidden">{name}</span>
          <span aria-hidden="true">{row.number ?? "–"}</span>
        </h3>
        {mayDraft ? (
          <button type="button" className="plain" aria-describedby={id} onClick={() => openRow(row.id, null)}>
            {words.open}
          </button>
        ) : null}
      </div>
      {columns.map((language) => (
        <Cell
          key={language}
          {...{ row, language, mayDraft, compared, checked, active, changing }}
          describedBy={id}
          onSayOurs={() => openRow(row.id, language)}
        />
      ))}
      <div className="text-row-notes">
        <MembershipNote row={row} mayDraft={mayDraft} changing={changing} />
        <ReserveNotes row={row} />
        <RaisedNotes row={row} mayDraft={mayDraft} changing={changing} />
        <FindingList paragraph={row.id} {...{ checked, mayDraft, steps }} onActive={setActive} />
        <NoteList notes={notes} />
      </div>
    </article>
  );
});
