import { type ReactNode, useId, useState } from "react";
import type { Problem } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import { attach } from "../../../texts/pages/text/attaching.ts";
import type { Delegate, DelegationList } from "../../delegation-list.ts";
import type { MeetingDesk } from "../meeting/desk.ts";
import { tableMessages } from "../messages/table/messages.ts";
import { type OwnList, named, useOwnList } from "./own-list.ts";

const PARTS = ["head", "member", "adviser", "interpreter"] as const;
const EMPTY: Delegate = { name: "", latin: "", title: "", office: "", part: "member" };

interface OwnDelegationProps {
  desk: MeetingDesk;
  server: DelegationList | null;
  today: string;
}

/** Our own list: written and kept at home, frozen as of a day when it is to be sent. */
export function OwnDelegation({ desk, server, today }: OwnDelegationProps): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const { party } = useSession();
  const partyName = usePartyName();
  const own = useOwnList(desk.meeting.id, server, today);
  return (
    <section aria-labelledby="own-delegation">
      <h2 id="own-delegation">{words.ours(partyName(party))}</h2>
      <p className="quiet">{words.oursHelp}</p>
      {own.list.members.length === 0 ? <p className="empty">{words.empty}</p> : <Members own={own} />}
      <p className="choices">
        <button
          type="button"
          onClick={() =>
            own.change({
              members: [
                ...own.list.members,
                own.list.members.length === 0 ? { ...EMPTY, part: "head" } : EMPTY,
              ],
            })
          }
        >
          {words.add}
        </button>
        <span className="saving" data-saving={own.saving === "saving" ? "kept" : own.saving} role="status">
          {own.saving === "saved" ? words.saved : own.saving === "saving" ? words.saving : words.offline}
        </span>
      </p>
      {own.list.members.some((one) => one.name.trim() === "") ? (
        <p className="quiet">{words.unnamed}</p>
      ) : null}
      <Sharing desk={desk} own={own} />
    </section>
  );
}

function Members({ own }: { own: OwnList }): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  return (
    <table className="wide-table delegates">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.latin}</th>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.part}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {own.list.members.map((member, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- people on a list have no identity but their place
          <MemberRow key={at} member={member} at={at} own={own} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({ member, at, own }: { member: Delegate; at: number; own: OwnList }): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const labels = { name: words.name, latin: words.latin, title: words.post, office: words.office };
  return (
    <tr>
      {(["name", "latin", "title", "office"] as const).map((field) => (
        <td key={field} data-label={labels[field]}>
          <input
            aria-label={`${labels[field]} ${at + 1}`}
            value={member[field]}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => own.changeMember(at, { [field]: event.target.value })}
          />
        </td>
      ))}
      <td data-label={words.part}>
        <select
          aria-label={`${words.part} ${at + 1}`}
          value={member.part}
          onChange={(event) =>
            own.changeMember(at, { part: PARTS.find((one) => one === event.target.value) ?? "member" })
          }
        >
          {PARTS.map((one) => (
            <option key={one} value={one}>
              {words.parts[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={words.remove(member.name)}
          onClick={() => own.change({ members: own.list.members.filter((_, index) => index !== at) })}
        >
          ✕
        </button>
      </td>
    </tr>
  );
}

/** The list as it is now becomes a file, and a draft that refers to it; it leaves with the release alone. */
function Sharing({ desk, own }: { desk: MeetingDesk; own: OwnList }): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const { list } = useMessages();
  const { client } = useNode();
  const { party } = useSession();
  const partyName = usePartyName();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const others = list(desk.meeting.participants.filter((one) => one !== party).map(partyName));
  const shared = named(own.list);
  const isPrepared = "delegation" in desk.drafts;
  async function share(): Promise<void> {
    const text = JSON.stringify({ concord: "delegation/1", ...shared }, null, 2);
    const file = new File([text], "delegation.json", { type: "application/json" });
    const attached = await attach(client, file);
    if (!attached.ok) return setProblem(attached.problem);
    setProblem(null);
    const value = { asOf: shared.asOf, list: attached.value };
    await desk.preparing.prepare([{ entity: desk.meeting.id, field: "delegation", value }]);
  }
  async function eraseAtHome(): Promise<void> {
    const answer = await client.ask("DELETE", `/api/meetings/${desk.meeting.id}/delegation`);
    if (answer.ok) own.clear();
    setProblem(answer.ok ? null : answer.problem);
  }
  return (
    <>
      <div className="moment">
        <p>
          <label htmlFor={id}>{words.asOf}</label>
          <input
            id={id}
            type="date"
            value={own.list.asOf}
            onChange={(event) => {
              if (event.target.value !== "") own.change({ asOf: event.target.value });
            }}
          />
        </p>
      </div>
      <p className="quiet">{words.shareHelp(others)}</p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button
          type="button"
          className="main"
          disabled={shared.members.length === 0 || desk.opening !== null}
          onClick={() => void share()}
        >
          {words.share}
        </button>
        {own.list.members.length === 0 ? null : (
          <button type="button" onClick={() => void eraseAtHome()}>
            {words.eraseHome}
          </button>
        )}
      </p>
      {isPrepared ? <p role="status">{words.shared(others)}</p> : null}
    </>
  );
}
