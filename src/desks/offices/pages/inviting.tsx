import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { Dialog } from "../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { Invitation, type Invited } from "./invitation.tsx";
import { peopleMessages } from "./messages/people/messages.ts";
import type { OfficeRow } from "./people-answer.ts";
import { type About, AboutFields, useAbout } from "./about-fields.tsx";

interface InvitingProps {
  offices: readonly OfficeRow[];
  onDone: () => void;
  onClose: () => void;
}

/** Invites a person: who they are, by which name they sign in, for which office they act. */
export function Inviting({ offices, onDone, onClose }: InvitingProps): ReactNode {
  const words = useWords(peopleMessages);
  const { cancel } = useMessages();
  const [signIn, setSignIn] = useState("");
  const about = useAbout(null, offices);
  const { invite, invited, problem } = useInviting(onDone);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void invite({ ...about.about, signIn: signIn.trim().toLowerCase() });
  }
  return (
    <Dialog title={words.invite} onClose={onClose}>
      {invited === null ? (
        <form className="form" onSubmit={submit}>
          <AboutFields {...about} offices={offices} />
          <TextField
            label={words.signIn}
            value={signIn}
            onValue={setSignIn}
            required
            help={words.signInHelp}
          />
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <p className="choices">
            <button type="submit" className="main">
              {words.makeInvitation}
            </button>
            <button type="button" onClick={onClose}>
              {cancel}
            </button>
          </p>
        </form>
      ) : (
        <Invitation {...invited} onClose={onClose} />
      )}
    </Dialog>
  );
}

function useInviting(onDone: () => void) {
  const { client } = useNode();
  const [invited, setInvited] = useState<(Invited & { signIn: string }) | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function invite(body: About & { signIn: string }): Promise<void> {
    const answer = await client.ask<Invited>("POST", "/api/people", body);
    if (!answer.ok) return setProblem(answer.problem);
    setInvited({ ...answer.value, signIn: body.signIn });
    onDone();
  }
  return { invite, invited, problem };
}
