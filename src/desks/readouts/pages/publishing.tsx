import { type ReactNode, useState } from "react";
import { freshActId } from "../../../web/act-id.ts";
import type { EntityView } from "../../../web/answers.ts";
import { Confirming } from "../../../web/confirming.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { accountField } from "../accounts.ts";
import { commonPress, embargoIn } from "../press.ts";
import { readoutMessages } from "./messages/messages.ts";
import { useWorded } from "./press.tsx";
import { positionIn } from "./readout-entity.ts";

/** Our own account is ours to publish, whatever the other side does; an embargo that was agreed is named before. */
export function Publishing({ entity, onDone }: { entity: EntityView; onDone: () => void }): ReactNode {
  const { publishing: words } = useWords(readoutMessages);
  const { languageName, list } = useMessages();
  const { client } = useNode();
  const { party, mechanism, may } = useSession();
  const worded = useWorded();
  const [asking, setAsking] = useState(false);
  const published = new Set((entity.publishedOwn ?? []).map((one) => one.leaf));
  const sent = mechanism.languages.flatMap((language) => {
    const at = positionIn(entity, accountField(language), party)?.at;
    return at === undefined ? [] : [{ language, at }];
  });
  const left = sent.filter((one) => !published.has(one.at.leaf));
  const embargo = embargoIn(commonPress(entity, "embargo"));
  const publish = () =>
    client.ask("POST", "/api/acts", {
      acts: left.map(({ at }) => ({
        act: "publish-own",
        id: freshActId(),
        entity: entity.id,
        target: at,
      })),
    });
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
        <Confirming
          title={words.title}
          confirm={words.confirm}
          ask={publish}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.consequence}</p>
          {embargo === null ? null : <p className="warned">{worded("embargo", embargo)}</p>}
        </Confirming>
      ) : null}
    </>
  );
}
