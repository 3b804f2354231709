import { type ReactNode, useState } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { useOfficeName } from "../../../web/named.tsx";
import { peopleMessages } from "./messages/people/messages.ts";
import type { PeopleAnswer, PersonRow } from "./people-answer.ts";
import { PersonChanges } from "./person-changes.tsx";
import { SessionTable } from "./session-table.tsx";

interface PeopleTableProps {
  answer: PeopleAnswer;
  onChanged: () => void;
}

/** Everybody who acts for an office of this side, with how they sign in and where they are signed in. */
export function PeopleTable({ answer, onChanged }: PeopleTableProps): ReactNode {
  const words = useWords(peopleMessages);
  return (
    <table className="wide-table people">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.office}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.factors}</th>
          {answer.may.manage ? <th scope="col">{words.columns.changes}</th> : null}
        </tr>
      </thead>
      <tbody>
        {answer.people.map((person) => (
          <PersonLine key={person.id} {...{ person, answer, onChanged }} />
        ))}
      </tbody>
    </table>
  );
}

interface PersonLineProps extends PeopleTableProps {
  person: PersonRow;
}

function PersonLine({ person, answer, onChanged }: PersonLineProps): ReactNode {
  const words = useWords(peopleMessages);
  const { moment } = useMessages();
  const officeName = useOfficeName();
  const role = answer.offices.find((one) => one.name === person.office)?.role;
  const ends = person.invitationEndsAt;
  return (
    <tr>
      <th scope="row">
        <PersonName person={person} />
        {person.signIn === null ? null : <code className="quiet block">{person.signIn}</code>}
      </th>
      <td>
        {officeName(person.office)}
        {role === undefined ? null : <span className="quiet block">{words.roles[role]}</span>}
      </td>
      <td data-label={words.columns.state}>
        {person.demonstration ? words.demonstration : words.states[person.state]}
        {ends === null ? null : <span className="quiet block">{words.until(moment(new Date(ends)))}</span>}
      </td>
      <td data-label={words.columns.factors}>
        <FactorWords person={person} />
      </td>
      {answer.may.manage ? (
        <td>
          <Sessions person={person} onChanged={onChanged} />
          {person.state === "closed" || person.demonstration ? null : (
            <PersonChanges person={person} offices={answer.offices} onChanged={onChanged} />
          )}
        </td>
      ) : null}
    </tr>
  );
}

function PersonName({ person }: { person: PersonRow }): ReactNode {
  const { erased } = useWords(peopleMessages);
  if (person.name === null) {
    return (
      <>
        <span className="quiet">{erased}</span> <code className="quiet">{person.id}</code>
      </>
    );
  }
  return <span lang={person.nameLanguage}>{person.name}</span>;
}

function FactorWords({ person }: { person: PersonRow }): ReactNode {
  const words = useWords(peopleMessages);
  const { list } = useMessages();
  if (person.demonstration) return <span className="quiet">{words.noFactorHere}</span>;
  const found = [
    ...(person.hasCode ? [words.generator] : []),
    ...(person.passkeys > 0 ? [words.passkeys(person.passkeys)] : []),
  ];
  return found.length === 0 ? <span className="quiet">{words.noFactor}</span> : list(found);
}

/** Open sessions of a person, shown on demand. */
function Sessions({ person, onChanged }: { person: PersonRow; onChanged: () => void }): ReactNode {
  const words = useWords(peopleMessages);
  const [open, setOpen] = useState(false);
  if (person.sessions.length === 0) return null;
  return (
    <>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.sessions(person.sessions.length)}
      </button>
      {open ? <SessionTable rows={person.sessions} onChanged={onChanged} /> : null}
    </>
  );
}
