import { type ReactNode, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment, usePartyName } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { ThingLink, useKindName } from "../../../web/thing-link.tsx";
import { listOf } from "../../../web/things.ts";
import { type CountedKind, deskWords } from "../messages/messages.ts";
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
      {arrived.lines.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <p className="lead">{words.lead}</p>
          <Lines lines={arrived.lines} />
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

type Line = DeskShown["arrived"]["lines"][number];

function Lines({ lines }: { lines: readonly Line[] }): ReactNode {
  const { arrived: words } = useWords(deskWords);
  return (
    <table className="wide-table arrivals">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow key={`${line.party} ${line.at} ${line.kind} ${line.entity ?? ""}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function LineRow({ line }: { line: Line }): ReactNode {
  const { arrived: words } = useWords(deskWords);
  const { list } = useMessages();
  const kindName = useKindName();
  const partyName = usePartyName();
  const { party, dispatch, earlier, at, entity, kind, title, within, counts } = line;
  const counted = Object.entries(counts).map(([one, count]) =>
    one in words.counted ? words.counted[one as CountedKind](count) : `${kindName(one)} (${count})`,
  );
  const done = line.acts.flatMap((act) =>
    act in words.acts ? [words.acts[act as keyof typeof words.acts]] : [],
  );
  const address = listOf(kind);
  return (
    <tr>
      <td className="when">
        <Moment at={at} />
        {dispatch === null ? null : (
          <span className="beneath">{words.dispatch(dispatch, partyName(party), earlier)}</span>
        )}
      </td>
      <th scope="row">
        {entity !== null ? (
          <>
            <ThingLink kind={kind} id={entity} title={title} within={within} />
            <span className="beneath">{[kindName(kind), ...counted, ...done].join(" · ")}</span>
          </>
        ) : address === null ? (
          list(counted)
        ) : (
          <Link href={address}>{list(counted)}</Link>
        )}
      </th>
    </tr>
  );
}
