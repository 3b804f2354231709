import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { useNode } from "../../../web/session.tsx";
import { useKeptText } from "../../../web/use-kept-text.ts";
import { MeetingChoice } from "./meeting-choice.tsx";
import { readinMessages } from "./messages/messages.ts";
import type { MeetingNamed } from "./sheet-answers.ts";

/** Pastes or uploads a text; what was pasted outlives a reload until the node has it. */
export function ReadInForm({ meetings }: { meetings: readonly MeetingNamed[] }): ReactNode {
  const { list: words } = useWords(readinMessages);
  const { client } = useNode();
  const id = useId();
  const [text, setText] = useKeptText("readin");
  const [file, setFile] = useState<File | null>(null);
  const [meeting, setMeeting] = useState("");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<"idle" | "empty" | "working">("idle");
  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const given = file ?? (text.trim() === "" ? null : new Blob([text], { type: "text/plain" }));
    setProblem(null);
    setState(given === null ? "empty" : "working");
    if (given === null) return;
    const query = new URLSearchParams({
      name: file?.name.slice(0, 300) ?? "",
      ...(meeting === "" ? {} : { meeting }),
      ...(day === "" ? {} : { day }),
    });
    const answer = await client.ask<{ source: string }>("POST", `/api/readin?${query.toString()}`, given);
    setState("idle");
    if (!answer.ok) return setProblem(answer.problem);
    if (file === null) setText("");
    navigate(`/readin/${answer.value.source}`);
  }
  return (
    <form className="form readin-form" onSubmit={(event) => void submit(event)} noValidate>
      <label htmlFor={`${id}-text`}>{words.paste}</label>
      <textarea
        id={`${id}-text`}
        rows={8}
        value={text}
        aria-describedby={`${id}-text-help`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-text-help`} className="quiet">
        {words.pasteHelp}
      </p>
      <label htmlFor={`${id}-file`}>{words.orFile}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
        aria-describedby={`${id}-file-help`}
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      <p id={`${id}-file-help`} className="quiet">
        {words.fileHelp}
      </p>
      <MeetingChoice meetings={meetings} meeting={meeting} onMeeting={setMeeting} day={day} onDay={setDay} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p role="status">
        {state === "working" ? words.working : state === "empty" ? words.nothingGiven : null}
      </p>
      <p className="choices">
        <button type="submit" className="main" disabled={state === "working"}>
          {words.confirm}
        </button>
      </p>
    </form>
  );
}
