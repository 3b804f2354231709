import { type ReactNode, useId, useState } from "react";
import { freshActId } from "../../../web/act-id.ts";
import type { Problem } from "../../../web/client.ts";
import { Dialog } from "../../../web/dialog.tsx";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
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
  const { cancel, ceremony } = useMessages();
  const { client } = useNode();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  async function decline(): Promise<void> {
    const about = { act: "decline", id: freshActId(), entity, unit, digest };
    const act = reason.trim() === "" ? about : { ...about, reason: reason.trim() };
    const answer = await client.ask("POST", "/api/acts", { acts: [act] });
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  }
  return (
    <Dialog title={words.declineTitle} onClose={onClose}>
      <p>{words.declineConsequence}</p>
      <p>
        <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={digest} whole />
      </p>
      <label htmlFor={id}>{words.declineReason}</label>
      <textarea id={id} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="button" className="main" onClick={() => void decline()}>
          {words.declineConfirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}
