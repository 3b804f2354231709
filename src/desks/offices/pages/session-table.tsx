import { type ReactNode, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { useWords } from "../../../web/language.tsx";
import { Moment } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { deviceOf } from "./device.ts";
import { accountMessages } from "./messages/account/messages.ts";

export type SignInWay = "secret" | "demonstration" | "invitation" | "code" | "passkey" | "recovery-code";

export interface SessionRow {
  name: string;
  way: SignInWay;
  device: string;
  openedAt: string;
  seenAt: string;
  own: boolean;
}

interface SessionTableProps {
  rows: readonly SessionRow[];
  onChanged: () => void;
  /** Whether these are one's own, so that all others can be ended at once. */
  ownAccount?: boolean;
}

/** Where somebody is signed in; each session can be ended, the one in hand by signing out. */
export function SessionTable({ rows, onChanged, ownAccount = false }: SessionTableProps): ReactNode {
  const words = useWords(accountMessages);
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function end(path: string): Promise<void> {
    const answer = await client.ask("DELETE", path);
    setProblem(answer.ok ? null : answer.problem);
    onChanged();
  }
  return (
    <>
      <table className="wide-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.device}</th>
            <th scope="col">{words.columns.way}</th>
            <th scope="col">{words.columns.since}</th>
            <th scope="col">{words.columns.seen}</th>
            <th scope="col">
              <span className="visually-hidden">{words.columns.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{deviceOf(row.device) ?? words.unknownDevice}</th>
              <td data-label={words.columns.way}>{words.ways[row.way]}</td>
              <td className="when" data-label={words.columns.since}>
                <Moment at={row.openedAt} />
              </td>
              <td className="when" data-label={words.columns.seen}>
                <Moment at={row.seenAt} />
              </td>
              <td>
                {row.own ? (
                  <span className="quiet">{words.thisOne}</span>
                ) : (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => void end(`/api/account/sessions/${row.name}`)}
                  >
                    {words.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {ownAccount && rows.length > 1 ? (
        <p className="choices">
          <button type="button" onClick={() => void end("/api/account/sessions")}>
            {words.endOthers}
          </button>
        </p>
      ) : null}
    </>
  );
}
