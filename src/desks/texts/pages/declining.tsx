import { type ReactNode, useId } from "react";
import { freshActId } from "../../../web/act-id.ts";
import { Confirming } from "../../../web/confirming.tsx";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { useNode } from "../../../web/session.tsx";
import { useKeptText } from "../../../web/use-kept-text.ts";
import { textsMessages } from "./messages/messages.ts";

interface DecliningProps {
  entity: string;
  unit: string;
  digest: string;
  onDone: () => void;
  onClose: () => void;
}

/** Declines one text for good, with a reason if one is given. */
export function Declining({ entity, unit, digest, onDone, onClose }: DecliningProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const { ceremony } = useMessages();
  const { client } = useNode();
  const [reason, setReason, done] = useKeptText(`decline ${entity} ${digest}`);
  const id = useId();
  const decline = () => {
    const about = { act: "decline", id: freshActId(), entity, unit, digest };
    const act = reason.trim() === "" ? about : { ...about, reason: reason.trim() };
    return client.ask("POST", "/api/acts", { acts: [act] });
  };
  return (
    <Confirming
      title={words.declineTitle}
      confirm={words.declineConfirm}
      ask={decline}
      onDone={() => {
        done();
        onDone();
      }}
      onClose={onClose}
    >
      <p>{words.declineConsequence}</p>
      <p>
        <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={digest} whole />
      </p>
      <label htmlFor={id}>{words.declineReason}</label>
      <textarea id={id} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Confirming>
  );
}
