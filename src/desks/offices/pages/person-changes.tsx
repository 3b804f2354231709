import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { Confirming } from "../../../web/confirming.tsx";
import { Dialog } from "../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { AboutFields, useAbout } from "./about-fields.tsx";
import { Invitation, type Invited } from "./invitation.tsx";
import { peopleMessages } from "./messages/people/messages.ts";
import type { OfficeRow, PersonRow } from "./people-answer.ts";

interface PersonChangesProps {
  person: PersonRow;
  offices: readonly OfficeRow[];
  onChanged: () => void;
}

type Asking = "change" | "invite" | "close" | null;

/** What the administrator can do with an account. */
export function PersonChanges(props: PersonChangesProps): ReactNode {
  const { person } = props;
  const words = useWords(peopleMessages);
  const [asking, setAsking] = useState<Asking>(null);
  const onClose = () => setAsking(null);
  const name = person.name ?? person.id;
  return (
    <>
      <button type="button" className="plain" onClick={() => setAsking("change")}>
        {words.change(name)}
      </button>
      <button type="button" className="plain" onClick={() => setAsking("invite")}>
        {words.inviteAgain(name)}
      </button>
      <button type="button" className="plain" onClick={() => setAsking("close")}>
        {words.closeAccount(name)}
      </button>
      {asking === "change" ? <Changing {...props} onClose={onClose} /> : null}
      {asking === "invite" ? <InvitingAgain {...props} onClose={onClose} /> : null}
      {asking === "close" ? <Closing {...props} onClose={onClose} /> : null}
    </>
  );
}

interface InHandProps extends PersonChangesProps {
  onClose: () => void;
}

function Changing({ person, offices, onChanged, onClose }: InHandProps): ReactNode {
  const words = useWords(peopleMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const about = useAbout(person, offices);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const answer = await client.ask("PUT", `/api/people/${person.id}`, about.about);
    if (!answer.ok) return setProblem(answer.problem);
    onChanged();
    onClose();
  }
  return (
    <Dialog title={words.change(person.name ?? person.id)} onClose={onClose}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <AboutFields {...about} offices={offices} />
        <p className="quiet">{words.otherOffice}</p>
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p className="choices">
          <button type="submit" className="main">
            {words.save}
          </button>
          <button type="button" onClick={onClose}>
            {cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function InvitingAgain({ person, onChanged, onClose }: InHandProps): ReactNode {
  const words = useWords(peopleMessages);
  const { client } = useNode();
  const [invited, setInvited] = useState<Invited | null>(null);
  const title = words.inviteAgain(person.name ?? person.id);
  if (invited !== null) {
    return (
      <Dialog title={title} onClose={onClose}>
        <Invitation {...invited} signIn={person.signIn ?? ""} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Confirming
      title={title}
      confirm={words.makeInvitation}
      ask={() => client.ask<Invited>("POST", `/api/people/${person.id}/invitation`)}
      onDone={(made) => {
        setInvited(made);
        onChanged();
      }}
      onClose={onClose}
    >
      <p>{words.inviteAgainConsequence}</p>
    </Confirming>
  );
}

function Closing({ person, onChanged, onClose }: InHandProps): ReactNode {
  const words = useWords(peopleMessages);
  const { client } = useNode();
  return (
    <Confirming
      title={words.closeAccount(person.name ?? person.id)}
      confirm={words.closeConfirm}
      ask={() => client.ask("DELETE", `/api/people/${person.id}`)}
      onDone={() => {
        onChanged();
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.closeConsequence}</p>
    </Confirming>
  );
}
