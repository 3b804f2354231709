import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../../web/answer.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { readinMessages } from "../messages/messages.ts";
import { MeetingTitle } from "../readings-table.tsx";
import type { SheetView } from "../sheet-answers.ts";
import { AboutSource } from "./about-source.tsx";
import { DraftList } from "./draft-list.tsx";
import { languageOfText } from "./language-of-text.ts";
import { SourceText } from "./source-text.tsx";
import { useCurrent } from "./use-current.ts";
import { type SheetInHand, useSheet } from "./use-sheet.ts";

/** One readout: its text with what was found in it on the left, the drafts to decide on the right. */
export function SheetPage({ parameters }: PageProps): ReactNode {
  const asked = useAsked<SheetView>(`/api/readin/${parameters["source"]}`, () => false);
  return (
    <Asking of={asked}>
      {(view) => <Sheet key={view.id} view={view} onChanged={() => void asked.askAgain()} />}
    </Asking>
  );
}

function Sheet({ view, onChanged }: { view: SheetView; onChanged: () => void }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { day } = useMessages();
  const sheet = useSheet(view);
  const current = useCurrent(sheet.drafts);
  return (
    <>
      <h1 lang={languageOfText(view.title)}>{view.title}</h1>
      <p className="sheet-about">
        <MeetingTitle meetings={view.meetings} id={view.meeting} />
        {view.meeting !== null && view.day !== null ? " · " : null}
        {view.day === null ? null : <time dateTime={view.day}>{day(new Date(`${view.day}T12:00:00`))}</time>}
      </p>
      <p className="lead">{words.lead}</p>
      <AboutSource view={view} onSaved={onChanged} />
      <Progress sheet={sheet} />
      {sheet.problem === null ? null : <ProblemNotice problem={sheet.problem} />}
      <div className="sheet">
        <SourceText view={view} drafts={sheet.drafts} current={current.id} onChoose={current.choose} />
        <DraftList sheet={sheet} current={current} />
      </div>
    </>
  );
}

/** How far the sheet has come; said aloud as it changes. */
function Progress({ sheet: { drafts } }: { sheet: SheetInHand }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const count = (state: string): number => drafts.filter((one) => one.state === state).length;
  const [open, accepted, dismissed] = [count("open"), count("accepted"), count("dismissed")];
  return (
    <p className="sheet-progress" role="status">
      <strong>{words.progress(open, accepted, dismissed)}</strong>
      {open === 0 && drafts.length > 0 ? ` ${words.allDecided}` : null}
      {accepted === 0 ? null : (
        <>
          {" "}
          <Link href="/outbox">{words.toOutbox}</Link>
        </>
      )}
    </p>
  );
}
