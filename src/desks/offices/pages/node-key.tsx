import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { Confirming } from "../../../web/confirming.tsx";
import { useWords } from "../../../web/language.tsx";
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
  const { client } = useNode();
  return (
    <Confirming
      title={words.rotate}
      confirm={words.rotateConfirm}
      ask={() => client.ask("POST", "/api/trust/rotated")}
      onDone={() => {
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.rotateConsequence}</p>
    </Confirming>
  );
}
