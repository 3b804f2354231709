import { type ReactNode, useId, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { handOver } from "../../../web/hand-over.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { useGivenFile } from "../../../web/use-given-file.ts";
import { exchangeMessages } from "./messages/messages.ts";

interface TakenIn {
  from: string;
  taken: boolean;
  /** Why nothing was taken over. */
  sentence: string | null;
  size: number | null;
  received: number | null;
  missing: number | null;
  cosignatures: number;
}

/** Where no network joins the sides: our log in one sealed file for each of them, and theirs taken in. */
export function Carrying({ onTakenIn }: { onTakenIn: () => Promise<void> }): ReactNode {
  const { carrying: words } = useWords(exchangeMessages);
  const { may, party: own, parties } = useSession();
  const { client } = useNode();
  const partyName = usePartyName();
  const [whole, setWhole] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (may["carry"] !== true) return null;
  async function save(to: string): Promise<void> {
    const answer = await client.file(`/api/bundles?to=${to}${whole ? "&since=0" : ""}`);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) handOver(answer.value.file, answer.value.name);
  }
  return (
    <section className="log">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <p className="choices">
        {parties
          .filter(({ id }) => id !== own)
          .map(({ id }) => (
            <button key={id} type="button" onClick={() => void save(id)}>
              {words.save(partyName(id))}
            </button>
          ))}
        <label className="check">
          <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />{" "}
          {words.whole}
        </label>
      </p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <TakingIn onTakenIn={onTakenIn} />
    </section>
  );
}

function TakingIn({ onTakenIn }: { onTakenIn: () => Promise<void> }): ReactNode {
  const { carrying: words } = useWords(exchangeMessages);
  const id = useId();
  const { choose, ready, done, problem, give } = useGivenFile<TakenIn>("/api/bundles");
  async function takeIn(): Promise<void> {
    if (await give()) await onTakenIn();
  }
  return (
    <>
      <label htmlFor={id}>{words.choose}</label>
      <p className="choices">
        <input
          id={id}
          type="file"
          accept=".concord"
          onChange={(event) => choose(event.target.files?.[0] ?? null)}
        />
        <button type="button" disabled={!ready} onClick={() => void takeIn()}>
          {words.takeIn}
        </button>
      </p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div role="status">{done === null ? null : <Outcome done={done} />}</div>
    </>
  );
}

function Outcome({ done }: { done: TakenIn }): ReactNode {
  const { carrying: words } = useWords(exchangeMessages);
  const { number } = useMessages();
  const partyName = usePartyName();
  const { from, taken, sentence, size, received, missing, cosignatures } = done;
  if (!taken) return <p className="alarm">{sentence ?? words.notTaken}</p>;
  return (
    <p>
      {words.taken(partyName(from), number(received ?? 0), number(size ?? 0), number(cosignatures))}{" "}
      {missing === null || missing === 0 ? null : words.stillMissing(number(missing))}
    </p>
  );
}
