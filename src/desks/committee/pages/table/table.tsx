import type { ReactNode } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import type { MeetingDesk } from "../meeting/desk.ts";
import { useMeetingWords } from "../meeting/field-words.ts";
import { WordsInLanguages } from "../meeting/frame.tsx";
import { MeetingHead } from "../meeting/head.tsx";
import { MeetingInHand } from "../meeting/meeting-in-hand.tsx";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import { usePrepared } from "../meeting/releasing.tsx";
import { Settling } from "../meeting/settling.tsx";
import { useShownValues } from "../meeting/shown-values.ts";
import { tableMessages } from "../messages/table/messages.ts";
import { useActionPoints } from "./action-points.ts";
import { ActionPointList } from "./action-point-list.tsx";
import { NotePad } from "./note-pad.tsx";
import { useTableNotes } from "./notes.ts";
import { PointAtTable } from "./point.tsx";

/** At the table: the agenda as it is, our own notes on each point, the agreed summary, and who does what by when. */
export function TablePage({ parameters }: PageProps): ReactNode {
  return <MeetingInHand parameters={parameters}>{(desk) => <Table desk={desk} />}</MeetingInHand>;
}

function Table({ desk }: { desk: MeetingDesk }): ReactNode {
  const { table: words } = useWords(tableMessages);
  const notes = useTableNotes(desk.meeting.id);
  const actions = useActionPoints(desk);
  const points = desk.rows.filter((row) => row.number !== null);
  const meetingPrepared = usePrepared(desk);
  return (
    <article className="meeting at-table">
      <MeetingHead desk={desk} here="table" />
      <h2>{words.agenda}</h2>
      {points.length === 0 ? <p className="empty">{words.noAgenda}</p> : null}
      {notes.value === null ? null : (
        <>
          <ol className="agenda">
            {points.map((row) => (
              <PointAtTable
                key={row.id}
                {...{ row, desk, notes }}
                actions={actions.filter((one) => one.point === row.id)}
              />
            ))}
          </ol>
          <h3>{words.general}</h3>
          <NotePad meeting={desk.meeting.id} point={desk.meeting.id} about={words.general} notes={notes} />
        </>
      )}
      <ActionPointList desk={desk} actions={actions} />
      <Summary desk={desk} />
      <ReleaseBar
        prepared={[...meetingPrepared, ...actions.flatMap((one) => one.prepared)]}
        drafts={desk.allDrafts}
        busy={desk.busy}
        onSent={() => void desk.again()}
      />
    </article>
  );
}

/** What both sides agree to have said, in every language, settled before people leave. */
function Summary({ desk }: { desk: MeetingDesk }): ReactNode {
  const { table: words } = useWords(tableMessages);
  const logs = useExchange().value?.logs ?? null;
  const { label } = useMeetingWords(desk.committee.value);
  const { summary } = useShownValues(desk);
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{words.summary}</h2>
      <p className="quiet">{words.summaryHelp}</p>
      <WordsInLanguages field="summary" desk={desk} logs={logs} />
      <Settling
        entity={desk.meeting}
        unit="summary"
        title={words.settleSummary}
        adoptTitle={words.adoptSummary}
        shown={summary}
        draftsLeft={Object.keys(desk.drafts).some((field) => field.startsWith("summary."))}
        onChanged={() => void desk.again()}
        {...{ logs, label }}
      />
    </section>
  );
}
