import { type ReactNode, useId, useState } from "react";
import type { Asked } from "../../../../web/answer.tsx";
import { useWords } from "../../../../web/language.tsx";
import type { TableNote } from "../../home/table-notes.ts";
import { About, useTitle } from "../meeting/agenda-point.tsx";
import type { MeetingDesk, PointRow } from "../meeting/desk.ts";
import { meetingsMessages } from "../messages/messages.ts";
import { tableMessages } from "../messages/table/messages.ts";
import { ActionPointForm } from "./action-point-form.tsx";
import type { ActionPoint } from "./action-points.ts";
import { NotePad } from "./note-pad.tsx";

interface PointAtTableProps {
  row: PointRow;
  desk: MeetingDesk;
  notes: Asked<{ items: TableNote[] }>;
  actions: readonly ActionPoint[];
}

/** One point as it is dealt with: our note on it, and the action points that came of it. */
export function PointAtTable({ row, desk, notes, actions }: PointAtTableProps): ReactNode {
  const { agenda } = useWords(meetingsMessages);
  const { actions: words } = useWords(tableMessages);
  const title = useTitle(row);
  const heading = useId();
  const [writing, setWriting] = useState(false);
  const named = title.text === "" ? agenda.noTitle : title.text;
  return (
    <li className="agenda-point" aria-labelledby={heading}>
      <div className="agenda-line">
        <span className="agenda-number tabular">{row.number}</span>
        <h3 id={heading} className="words" lang={title.lang}>
          {named}
        </h3>
        <span className="quiet">{words.count(actions.length)}</span>
      </div>
      <About row={row} desk={desk} />
      <div className="at-point">
        <NotePad meeting={desk.meeting.id} point={row.id} about={named} notes={notes} />
        {writing ? (
          <ActionPointForm desk={desk} row={row} about={named} onDone={() => setWriting(false)} />
        ) : desk.meeting.may.draft ? (
          <p>
            <button type="button" onClick={() => setWriting(true)}>
              {words.make} <span className="visually-hidden">{named}</span>
            </button>
          </p>
        ) : null}
      </div>
    </li>
  );
}
