import { type ReactNode, useState } from "react";
import type { Answer, Problem } from "./client.ts";
import { Dialog } from "./dialog.tsx";
import { useMessages } from "./language.tsx";
import { ProblemNotice } from "./problem.tsx";

interface ConfirmingProps<T> {
  title: string;
  /** What the button says that does it. */
  confirm: string;
  ask: () => Promise<Answer<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
  /** What will come of it, and what else is to be said or given first. */
  children: ReactNode;
}

/** Asks before what cannot be undone; it is asked of the node once, and what the node refuses is said here. */
export function Confirming<T>({
  title,
  confirm,
  ask,
  onDone,
  onClose,
  children,
}: ConfirmingProps<T>): ReactNode {
  const { cancel } = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  async function go(): Promise<void> {
    setAsking(true);
    const answer = await ask();
    setAsking(false);
    if (answer.ok) onDone(answer.value);
    else setProblem(answer.problem);
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" disabled={asking} onClick={() => void go()}>
          {confirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}
