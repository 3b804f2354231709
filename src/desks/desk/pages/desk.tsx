import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { useSession } from "../../../web/session.tsx";
import { ThingLink, useKindName } from "../../../web/thing-link.tsx";
import { type DeskWords, deskWords } from "../messages/messages.ts";
import type { DeskShown, DeskTaskShown } from "../shapes.ts";
import { WAITING, type Waiting } from "../task.ts";
import { Arrivals } from "./arrivals.tsx";
import { FindingsToSettle } from "./findings-to-settle.tsx";

/** What waits for our side, the nearest date first, and what came in. */
export function DeskPage({ query }: PageProps): ReactNode {
  const words = useWords(deskWords);
  const { may } = useSession();
  const what = WAITING.find((one) => one === query.get("what")) ?? null;
  return (
    <>
      <h1>{words.title}</h1>
      {may["read-own-items"] === true ? (
        <Waits what={what} />
      ) : (
        <p className="lead">{words.notForThisOffice}</p>
      )}
    </>
  );
}

function Waits({ what }: { what: Waiting | null }): ReactNode {
  const words = useWords(deskWords);
  const { day } = useMessages();
  // An officer of a ministry, a province or a park has its own items here, and nothing of the whole record.
  const whole = useSession().may["read"] === true;
  const asked = useAsked<DeskShown>(what === null ? "/api/desk" : `/api/desk?what=${what}`);
  return (
    <Asking of={asked}>
      {(desk) => (
        <>
          <p className="lead">{words.lead(day(noon(desk.day)))}</p>
          <Counts desk={desk} what={what} />
          {desk.tasks.length === 0 ? <Empty narrowed={what !== null} /> : <Tasks desk={desk} />}
          {what === null && whole ? <FindingsToSettle /> : null}
          {whole ? <Arrivals arrived={desk.arrived} askAgain={asked.askAgain} /> : null}
        </>
      )}
    </Asking>
  );
}

/** Days count in nobody's zone; at noon no zone of a reader moves them. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

/** How much waits in which way; each leads to what it counts. */
function Counts({ desk, what }: { desk: DeskShown; what: Waiting | null }): ReactNode {
  const words = useWords(deskWords);
  const { number } = useMessages();
  const all = WAITING.reduce((sum, one) => sum + (desk.counts[one] ?? 0), 0);
  const shown = WAITING.filter((one) => (desk.counts[one] ?? 0) > 0 || one === what);
  if (all === 0 && what === null) return null;
  return (
    <nav className="desk-counts" aria-label={words.narrow}>
      <ul>
        <Count href="/" name={words.everything} count={number(all)} chosen={what === null} />
        {shown.map((one) => (
          <Count
            key={one}
            href={`/?what=${one}`}
            name={words.waiting[one]}
            count={number(desk.counts[one] ?? 0)}
            chosen={what === one}
          />
        ))}
      </ul>
      {desk.late === 0 ? null : <p className="late">{words.lateCount(desk.late)}</p>}
    </nav>
  );
}

interface CountProps {
  href: string;
  name: string;
  count: string;
  chosen: boolean;
}

function Count({ href, name, count, chosen }: CountProps): ReactNode {
  return (
    <li>
      <Link href={href} aria-current={chosen ? "true" : undefined}>
        {name} <span className="count">{count}</span>
      </Link>
    </li>
  );
}

function Empty({ narrowed }: { narrowed: boolean }): ReactNode {
  const words = useWords(deskWords);
  const { may } = useSession();
  if (narrowed) return <p className="empty">{words.emptyNarrowed}</p>;
  return (
    <div className="empty">
      <p>{words.empty}</p>
      {may["draft"] === true ? (
        <p className="choices">
          {words.emptyToDo}
          <Link href="/meetings/new">{words.begin.meeting}</Link>
          <Link href="/texts/new">{words.begin.text}</Link>
          <Link href="/commitments/new">{words.begin.commitment}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Tasks({ desk }: { desk: DeskShown }): ReactNode {
  const words = useWords(deskWords);
  const listed = desk.tasks.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <table className="wide-table tasks">
        <thead>
          <tr>
            <th scope="col">{words.columns.by}</th>
            <th scope="col">{words.columns.on}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {desk.tasks.map((task) => (
            <TaskRow
              key={`${task.what} ${task.entity} ${task.parts.join(" ")}`}
              task={task}
              today={desk.day}
            />
          ))}
        </tbody>
      </table>
      {desk.total > listed ? <p className="quiet">{words.more(desk.total - listed)}</p> : null}
    </>
  );
}

/** Where on a commitment's page the work of a task is done. */
const PLACES: Readonly<Partial<Record<Waiting, string>>> = {
  report: "reports",
  answer: "answers",
};

function TaskRow({ task, today }: { task: DeskTaskShown; today: string }): ReactNode {
  const words = useWords(deskWords);
  const kindName = useKindName();
  const isGathered = task.count > 1 && task.parent !== null;
  const ofMeeting = task.kind === "agenda-item" || task.kind === "readout";
  const [parentKind, gathered] = ofMeeting ? ["meeting", words.points] : ["text", words.paragraphs];
  return (
    <tr>
      <td className="when">
        <By on={task.on} today={today} words={words} />
      </td>
      <th scope="row">
        <ThingLink
          kind={isGathered ? parentKind : task.kind}
          id={isGathered ? (task.parent ?? task.entity) : task.entity}
          title={task.title}
          within={task.parent}
          part={PLACES[task.what]}
        />
        <span className="beneath">{isGathered ? gathered(task.count) : kindName(task.kind)}</span>
      </th>
      <td>{words.waiting[task.what]}</td>
      <td className="why">{words.why[task.why]}</td>
    </tr>
  );
}

function By({ on, today, words }: { on: string | null; today: string; words: DeskWords }): ReactNode {
  const { day } = useMessages();
  if (on === null) return <span className="quiet">{words.noDate}</span>;
  return (
    <>
      <time dateTime={on}>{day(noon(on))}</time>{" "}
      {on < today ? <strong className="late">{words.late}</strong> : null}
    </>
  );
}
