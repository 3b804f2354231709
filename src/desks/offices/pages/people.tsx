import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { useSession } from "../../../web/session.tsx";
import { Inviting } from "./inviting.tsx";
import { peopleMessages } from "./messages/people/messages.ts";
import { NodeKey } from "./node-key.tsx";
import { OfficeTable } from "./office-table.tsx";
import type { PeopleAnswer } from "./people-answer.ts";
import { PeopleTable } from "./people-table.tsx";
import { Trail } from "./trail.tsx";

/** Offices and roles, persons and second factors, sessions, keys, and who did what. */
export function PeoplePage(): ReactNode {
  const words = useWords(peopleMessages);
  const { may } = useSession();
  const people = useAsked<PeopleAnswer>("/api/people");
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <Asking of={people}>
        {(answer) => <Found answer={answer} onChanged={() => void people.askAgain()} />}
      </Asking>
      {may["manage-trust"] === true ? <NodeKey /> : null}
      {may["read-trail"] === true ? <Trail /> : null}
    </>
  );
}

interface FoundProps {
  answer: PeopleAnswer;
  onChanged: () => void;
}

function Found({ answer, onChanged }: FoundProps): ReactNode {
  const words = useWords(peopleMessages);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <h2>{words.people}</h2>
      <PeopleTable answer={answer} onChanged={onChanged} />
      {answer.may.manage ? (
        <p className="choices">
          <button type="button" className="main" onClick={() => setInviting(true)}>
            {words.invite}
          </button>
        </p>
      ) : null}
      {inviting ? (
        <Inviting offices={answer.offices} onClose={() => setInviting(false)} onDone={onChanged} />
      ) : null}
      <h2>{words.offices}</h2>
      <OfficeTable answer={answer} />
    </>
  );
}
