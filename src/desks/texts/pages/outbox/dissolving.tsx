import { type ReactNode, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { Dialog } from "../../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import type { Preparation } from "./preparation.ts";

interface DissolvingProps {
  preparation: Preparation;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a dispatch apart before it has left: nothing of it is seen outside. */
export function Dissolving({ preparation, onDone, onClose }: DissolvingProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function dissolve(): Promise<void> {
    const answer = await client.ask("DELETE", `/api/outbox/${preparation.id}`);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  }
  return (
    <Dialog title={words.dissolve} onClose={onClose}>
      <p>{words.dissolveConsequence}</p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" onClick={() => void dissolve()}>
          {words.dissolveConfirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}
