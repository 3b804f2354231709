import type { ReactNode } from "react";
import { type Problem, NOT_AN_ANSWER, NO_CONNECTION } from "./client.ts";
import { useMessages } from "./language.tsx";
import type { Messages } from "./messages/messages.ts";

interface ProblemNoticeProps {
  problem: Problem;
  /** What was asked may have been done although no answer came, and is safe to ask again. */
  perhapsDone?: boolean;
  onTryAgain?: () => Promise<void>;
}

/** What happened, what is safe, what to do: from the node's own words, or the interface's where none came. */
export function ProblemNotice({ problem, perhapsDone = false, onTryAgain }: ProblemNoticeProps): ReactNode {
  const messages = useMessages();
  const worded = wordedProblem(problem, messages, perhapsDone);
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-head">{worded.title}</p>
      {worded.detail === "" ? null : <p>{worded.detail}</p>}
      {worded.whatToDo === "" ? null : (
        <p>
          <span className="label">{messages.problem.whatToDo}</span> {worded.whatToDo}
        </p>
      )}
      {onTryAgain === undefined ? null : (
        <button type="button" onClick={() => void onTryAgain()}>
          {messages.problem.tryAgain}
        </button>
      )}
    </div>
  );
}

type Worded = Pick<Problem, "title" | "detail" | "whatToDo">;

function wordedProblem(problem: Problem, { problem: words }: Messages, perhapsDone: boolean): Worded {
  if (problem.code === NO_CONNECTION && perhapsDone) {
    return { title: words.noConnection, detail: words.perhapsDone, whatToDo: words.perhapsDoneToDo };
  }
  if (problem.code === NO_CONNECTION) {
    return {
      title: words.noConnection,
      detail: words.noConnectionSafe,
      whatToDo: words.noConnectionToDo,
    };
  }
  if (problem.code === NOT_AN_ANSWER || (problem.title === "" && problem.detail === "")) {
    return { title: words.notAnAnswer, detail: "", whatToDo: words.notAnAnswerToDo };
  }
  return { ...problem, title: problem.title === "" ? words.heading : problem.title };
}
