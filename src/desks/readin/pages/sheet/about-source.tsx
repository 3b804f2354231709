import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { TextField } from "../../../../web/text-field.tsx";
import { MeetingChoice } from "../meeting-choice.tsx";
import { readinMessages } from "../messages/messages.ts";
import type { SheetView } from "../sheet-answers.ts";

/** What a text is called, which meeting it tells of and of which day it is; open drafts follow. */
export function AboutSource({ view, onSaved }: { view: SheetView; onSaved: () => void }): ReactNode {
  const { sheet: words } = useWords(readinMessages);
  const { client } = useNode();
  const [title, setTitle] = useState(view.title);
  const [meeting, setMeeting] = useState(view.meeting ?? "");
  const [day, setDay] = useState(view.day ?? "");
  const [problem, setProblem] = useState<Problem | null>(null);
  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const body = {
      title: title.trim() === "" ? view.title : title.trim(),
      meeting: meeting === "" ? null : meeting,
      day: day === "" ? null : day,
    };
    const answer = await client.ask("PUT", `/api/readin/${view.id}`, body);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onSaved();
  }
  function chooseMeeting(id: string): void {
    setMeeting(id);
    setDay(view.meetings.find((one) => one.id === id)?.day ?? day);
  }
  return (
    <details className="sheet-settings">
      <summary>{words.about}</summary>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <TextField label={words.titleOf} value={title} onValue={(value) => setTitle(value.slice(0, 160))} />
        <MeetingChoice
          meetings={view.meetings}
          meeting={meeting}
          onMeeting={chooseMeeting}
          day={day}
          onDay={setDay}
        />
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p className="choices">
          <button type="submit">{words.saveAbout}</button>
        </p>
      </form>
    </details>
  );
}
