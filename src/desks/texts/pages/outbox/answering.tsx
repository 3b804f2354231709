import { type ReactNode, useId, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import type { Preparation } from "./preparation.ts";

interface AnsweringProps {
  preparation: Preparation;
  onChanged: () => void;
}

/** Our office agrees, or objects with words, to exactly what stands above. */
export function Answering({ preparation, onChanged }: AnsweringProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { client } = useNode();
  const id = useId();
  const [said, setSaid] = useKeptText(`clearance ${preparation.id}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function answer(given: "agree" | "object"): Promise<void> {
    const body = { answer: given, words: said, digest: preparation.digest };
    const answered = await client.ask("POST", `/api/outbox/${preparation.id}/answers`, body);
    setProblem(answered.ok ? null : answered.problem);
    if (answered.ok) setSaid("");
    onChanged();
  }
  return (
    <section className="answering">
      <label htmlFor={id}>{words.ourAnswer}</label>
      <textarea
        id={id}
        value={said}
        rows={3}
        maxLength={4000}
        aria-describedby={`${id}-help`}
        onChange={(event) => setSaid(event.target.value)}
      />
      <p id={`${id}-help`} className="quiet">
        {words.ourAnswerHelp}
      </p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" onClick={() => void answer("agree")}>
          {words.agree}
        </button>
        <button type="button" onClick={() => void answer("object")}>
          {words.object}
        </button>
      </p>
    </section>
  );
}
