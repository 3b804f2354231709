import { type ReactNode, useState } from "react";
import { Confirming } from "../../../web/confirming.tsx";
import { useWords } from "../../../web/language.tsx";
import { Moment, useOfficeName } from "../../../web/named.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { officesMessages } from "./messages/messages.ts";

export interface KeyRow {
  id: string;
  use: "passkey" | "software";
  office: string;
  registeredAt?: string;
}

interface KeyTableProps {
  rows: readonly KeyRow[];
  onChanged: () => void;
}

/** The keys registered for this office, each of which can be revoked. */
export function KeyTable({ rows, onChanged }: KeyTableProps): ReactNode {
  const { columns, revoke, empty, emptyToDo } = useWords(officesMessages).keys;
  if (rows.length === 0) {
    return (
      <div className="empty">
        <p>{empty}</p>
        <p>{emptyToDo}</p>
      </div>
    );
  }
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{columns.use}</th>
          <th scope="col">{columns.office}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.id}</th>
          <th scope="col">
            <span className="visually-hidden">{revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((key) => (
          <KeyLine key={key.id} row={key} onChanged={onChanged} />
        ))}
      </tbody>
    </table>
  );
}

function KeyLine({ row, onChanged }: { row: KeyRow; onChanged: () => void }): ReactNode {
  const { use, revoke } = useWords(officesMessages).keys;
  const officeName = useOfficeName();
  const { may } = useSession();
  const [revoking, setRevoking] = useState(false);
  return (
    <tr>
      <th scope="row">{use[row.use]}</th>
      <td>{officeName(row.office)}</td>
      <td>{row.registeredAt === undefined ? null : <Moment at={row.registeredAt} />}</td>
      <td>
        <code>{row.id}</code>
      </td>
      <td>
        {may["manage-keys"] === false ? null : (
          <button type="button" className="plain" onClick={() => setRevoking(true)}>
            {revoke}
          </button>
        )}
        {revoking ? <Revoking id={row.id} onClose={() => setRevoking(false)} onDone={onChanged} /> : null}
      </td>
    </tr>
  );
}

interface RevokingProps {
  id: string;
  onDone: () => void;
  onClose: () => void;
}

function Revoking({ id, onDone, onClose }: RevokingProps): ReactNode {
  const { keys: words } = useWords(officesMessages);
  const { client } = useNode();
  const revoke = () => client.ask("DELETE", `/api/keys/${id}`);
  return (
    <Confirming title={words.revokeTitle} confirm={words.revoke} ask={revoke} {...{ onDone, onClose }}>
      <p>{words.revokeConsequence}</p>
      <p>
        <code>{id}</code>
      </p>
    </Confirming>
  );
}
