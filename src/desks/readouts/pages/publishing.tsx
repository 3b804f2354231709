import { type ReactNode, useState } from "react";
import { freshActId } from "../../../web/act-id.ts";
import type { EntityView } from "../../../web/answers.ts";
import type { Problem } from "../../../web/client.ts";
import { Dialog } from "../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { accountField } from "../accounts.ts";
import { commonPress, embargoIn } from "../press.ts";
import { readoutMessages } from "./messages/messages.ts";
import { useWorded } from "./press.tsx";
import { positionIn } from "./readout-entity.ts";

/** Our own account is ours to publish, whatever the other side does; an embargo that was agreed is named before. */
export function Publishing({ entity, onDone }: { entity: EntityView; onDone: () => void }): ReactNode {
  const { publishing: words } = useWords(readoutMessages);
  const { cancel, languageName, list } = useMessages();
  const { client } = useNode();
  const { party, mechanism, may } = useSession();
  const worded = useWorded();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const published = new Set((entity.publishedOwn ?? []).map((one) => one.leaf));
  const sent = mechanism.languages.flatMap((language) => {
    const at = positionIn(entity, accountField(language), party)?.at;
    return at === undefined ? [] : [{ language, at }];
  });
  const left = sent.filter((one) => !published.has(one.at.leaf));
  const embargo = embargoIn(commonPress(entity, "embargo"));
  async function publish(): Promise<void> {
    const acts = left.map(({ at }) => ({
      act: "publish-own",
      id: freshActId(),
      entity: entity.id,
      target: at,
    }));
    const answer = await client.ask("POST", "/api/acts", { acts });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setAsking(false);
    onDone();
  }
  if (sent.length === 0) return <p className="quiet">{words.nothingSent}</p>;
  if (left.length === 0) return <p role="status">{words.published}</p>;
  if (may["release"] !== true) return null;
  return (
    <>
      <p className="choices">
        <button type="button" onClick={() => setAsking(true)}>
          {words.open(list(left.map((one) => languageName(one.language))))}
        </button>
      </p>
      {asking ? (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p>{words.consequence}</p>
          {embargo === null ? null : <p className="warned">{worded("embargo", embargo)}</p>}
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <p className="choices">
            <button type="button" className="main" onClick={() => void publish()}>
              {words.confirm}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {cancel}
            </button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
