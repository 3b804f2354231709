import { type ReactNode, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { ThingLink, useKindName } from "../../../web/thing-link.tsx";
import { deskWords } from "../messages/messages.ts";
import type { DeskShown } from "../shapes.ts";

interface ArrivalsProps {
  arrived: DeskShown["arrived"];
  askAgain: () => Promise<void>;
}

/** What the other side sent since this office last looked, the newest first, until it says that it has looked. */
export function Arrivals({ arrived, askAgain }: ArrivalsProps): ReactNode {
  const { arrived: words } = useWords(deskWords);
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function look(): Promise<void> {
    const answer = await client.ask("PUT", "/api/desk/seen", { seen: arrived.upTo });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) await askAgain();
  }
  return (
    <section aria-labelledby="arrived">
      <h2 id="arrived">{words.title}</h2>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {arrived.things.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <p className="lead">{words.lead}</p>
          <Things things={arrived.things} />
          {arrived.more ? (
            <p>
              <Link href="/exchange">{words.more}</Link>
            </p>
          ) : null}
          <p className="choices">
            <button type="button" onClick={() => void look()}>
              {words.seen}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Things({ things }: { things: DeskShown["arrived"]["things"] }): ReactNode {
  const { arrived: words } = useWords(deskWords);
  const kindName = useKindName();
  return (
    <table className="wide-table arrivals">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ entity, kind, at, title, within }) => (
          <tr key={entity}>
            <td className="when">
              <Moment at={at} />
            </td>
            <th scope="row">
              <ThingLink kind={kind} id={entity} title={title} within={within} />
              <span className="beneath">{kindName(kind)}</span>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
