import { type ReactNode, useState } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Named } from "../../../web/named.tsx";
import { officesMessages } from "./messages/messages.ts";
import { peopleMessages } from "./messages/people/messages.ts";
import type { OfficeRow, PeopleAnswer } from "./people-answer.ts";

/** The offices of this side: those that somebody acts for or that hold a key, and on demand all. */
export function OfficeTable({ answer }: { answer: PeopleAnswer }): ReactNode {
  const words = useWords(peopleMessages);
  const { number } = useMessages();
  const [all, setAll] = useState(false);
  const inUse = answer.offices.filter((one) => isInUse(one, answer));
  const shown = all ? answer.offices : inUse;
  return (
    <>
      <table className="wide-table">
        <thead>
          <tr>
            <th scope="col">{words.officeColumns.office}</th>
            <th scope="col">{words.officeColumns.role}</th>
            <th scope="col">{words.officeColumns.people}</th>
            <th scope="col">{words.officeColumns.keys}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((office) => (
            <OfficeLine key={office.name} office={office} answer={answer} />
          ))}
        </tbody>
      </table>
      {all || inUse.length === answer.offices.length ? null : (
        <p className="choices">
          <button type="button" onClick={() => setAll(true)}>
            {words.allOffices(number(answer.offices.length))}
          </button>
        </p>
      )}
    </>
  );
}

function isInUse({ name, keys, hasSecret }: OfficeRow, { people }: PeopleAnswer): boolean {
  return hasSecret || keys.length > 0 || people.some((one) => one.office === name && one.state !== "closed");
}

function OfficeLine({ office, answer }: { office: OfficeRow; answer: PeopleAnswer }): ReactNode {
  const words = useWords(peopleMessages);
  const { use } = useWords(officesMessages).keys;
  const { list, number } = useMessages();
  const people = answer.people.filter((one) => one.office === office.name && one.state !== "closed");
  return (
    <tr>
      <th scope="row">
        <Named names={office.names} />
        <code className="quiet block">{office.name}</code>
      </th>
      <td data-label={words.officeColumns.role}>{words.roles[office.role]}</td>
      <td data-label={words.officeColumns.people}>
        {number(people.length)}
        {office.hasSecret ? <span className="quiet block">{words.operatorsSecret}</span> : null}
      </td>
      <td data-label={words.officeColumns.keys}>
        {office.keys.length === 0 ? words.noKey : list(office.keys.map((key) => use[key.use]))}
      </td>
    </tr>
  );
}
