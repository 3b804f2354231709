import { type ReactNode, useState } from "react";
import { freshActId } from "./act-id.ts";
import { NO_CONNECTION, type Problem } from "./client.ts";
import { Dialog } from "./dialog.tsx";
import { useMessages } from "./language.tsx";
import { usePartyName } from "./named.tsx";
import { PreparedList } from "./prepared-list.tsx";
import { ProblemNotice } from "./problem.tsx";
import { useNode, useSession } from "./session.tsx";

/** One prepared position: where it belongs, its words, and what to call it. */
export interface Prepared {
  entity: string;
  field: string;
  /** What it is of, by name, where the page shows more than one thing. */
  of?: { text: string; lang: string };
  label: string;
  lang: string;
  words: string;
  /** Says only what the others say already, such as that a new paragraph stands in its text: sent, and counted. */
  implied?: boolean;
}

interface ReleaseProps {
  prepared: readonly Prepared[];
  onSent: (dispatch: number) => void;
  onClose: () => void;
}

/** Shows whole what will leave the house, and sends it as one numbered dispatch: all of it or nothing. */
export function Release({ prepared: now, onSent, onClose }: ReleaseProps): ReactNode {
  const { release, cancel } = useMessages();
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [id] = useState(freshActId);
  // What was asked without an answer is asked again as it was, though it may have left and be a draft no longer.
  const [asked, setAsked] = useState<readonly Prepared[] | null>(null);
  const prepared = asked ?? now;
  const parties = useOthers();
  const told = prepared.filter((one) => one.implied !== true);
  async function send(): Promise<void> {
    setSending(true);
    setProblem(null);
    setAsked(prepared);
    const drafts = prepared.map(({ entity, field }) => ({ entity, field }));
    const answer = await client.ask<{ dispatch: number }>("POST", "/api/dispatches", { id, drafts });
    setSending(false);
    if (answer.ok) return onSent(answer.value.dispatch);
    setProblem(answer.problem);
    if (answer.problem.code !== NO_CONNECTION) setAsked(null);
  }
  return (
    <Dialog title={release.title} onClose={onClose}>
      <p>{release.consequence(parties)}</p>
      <PreparedList prepared={told} />
      {told.length === prepared.length ? null : (
        <p className="quiet">{release.implied(prepared.length - told.length)}</p>
      )}
      {problem === null ? null : <ProblemNotice problem={problem} perhapsDone />}
      <p role="status">{sending ? release.sending(prepared.length) : null}</p>
      <p className="choices">
        <button type="button" className="main" disabled={sending} onClick={() => void send()}>
          {release.confirm}
        </button>
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </Dialog>
  );
}

/** The other parties' names as one run, as the language lists them. */
function useOthers(): string {
  const { party: own, parties } = useSession();
  const { list } = useMessages();
  const partyName = usePartyName();
  return list(parties.filter((one) => one.id !== own).map((one) => partyName(one.id)));
}
