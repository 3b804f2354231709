import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import type { Problem } from "../../../web/client.ts";
import { Dialog } from "../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { peopleMessages } from "./messages/people/messages.ts";

/** The key that signs this side's record, by its fingerprint, and its planned change. */
export function NodeKey(): ReactNode {
  const words = useWords(peopleMessages);
  const trust = useAsked<{ fingerprint: string }>("/api/trust");
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h2>{words.nodeKey}</h2>
      <p>{words.nodeKeyIntro}</p>
      <Asking of={trust}>
        {({ fingerprint }) => (
          <p>
            {words.fingerprint} <code className="fingerprint">{fingerprint}</code>
          </p>
        )}
      </Asking>
      <p className="choices">
        <button type="button" onClick={() => setAsking(true)}>
          {words.rotate}
        </button>
      </p>
      {asking ? <Rotating onClose={() => setAsking(false)} onDone={() => void trust.askAgain()} /> : null}
    </section>
  );
}

function Rotating({ onClose, onDone }: { onClose: () => void; onDone: () => void }): ReactNode {
  const words = useWords(peopleMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function rotate(): Promise<void> {
    const answer = await client.ask("POST", "/api/trust/rotated");
    if (!answer.ok) return setProblem(answer.problem);
    onDone();
    onClose();
  }
  return (
    <Dialog title={words.rotate} onClose={onClose}>
      <p>{words.rotateConsequence}</p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" onClick={() => void rotate()}>
          {words.rotateConfirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}
