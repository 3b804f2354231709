import { type ReactNode, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import type { Problem } from "../../../../web/client.ts";
import { Dialog } from "../../../../web/dialog.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Moment, PartyName } from "../../../../web/named.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import type { DelegationList } from "../../delegation-list.ts";
import { useCalendarWords } from "../calendar-words.ts";
import type { MeetingDesk } from "../meeting/desk.ts";
import { tableMessages } from "../messages/table/messages.ts";

/** What one side has sent of its delegation. */
export interface SentDelegation {
  party: string;
  state: "sent" | "erased" | "missing" | "unreadable";
  sentAt: string;
  list: DelegationList | null;
}

interface SentDelegationsProps {
  desk: MeetingDesk;
  sent: readonly SentDelegation[];
  onChanged: () => void;
}

/** The lists the sides have sent each other, our own first; an erased one says so, and nothing else. */
export function SentDelegations({ desk, sent, onChanged }: SentDelegationsProps): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const { party: own } = useSession();
  const { participants } = desk.meeting;
  const inOrder = [own, ...participants.filter((one) => one !== own)];
  return (
    <section aria-labelledby="sent-delegations">
      <h2 id="sent-delegations">{words.theirs}</h2>
      {inOrder.map((party) => (
        <div key={party} className="sent-delegation">
          <h3>
            <PartyName id={party} />
          </h3>
          <OneSent sent={sent.find((one) => one.party === party)} />
          {party === own && sent.some((one) => one.party === own && one.state !== "erased") ? (
            <Erasing desk={desk} onErased={onChanged} />
          ) : null}
        </div>
      ))}
    </section>
  );
}

function OneSent({ sent }: { sent: SentDelegation | undefined }): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const { day } = useCalendarWords();
  if (sent === undefined) return <p className="quiet">{words.notSent}</p>;
  if (sent.state !== "sent" || sent.list === null) {
    return (
      <p className="quiet">
        {words.states[sent.state === "sent" ? "unreadable" : sent.state]} · <Moment at={sent.sentAt} />
      </p>
    );
  }
  return (
    <table className="wide-table">
      <caption>
        {words.frozen(day(sent.list.asOf))}{" "}
        <span className="quiet">
          <Moment at={sent.sentAt} />
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.latin}</th>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.part}</th>
        </tr>
      </thead>
      <tbody>
        {sent.list.members.map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- people on a list have no identity but their place
          <tr key={at}>
            <th scope="row">{one.name}</th>
            <td data-label={words.latin}>{one.latin}</td>
            <td data-label={words.post}>{one.title}</td>
            <td data-label={words.office}>{one.office}</td>
            <td data-label={words.part}>{words.parts[one.part]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Takes the names away everywhere, for good; that a list was sent stays. */
function Erasing({ desk, onErased }: { desk: MeetingDesk; onErased: () => void }): ReactNode {
  const { delegations: words } = useWords(tableMessages);
  const { cancel } = useMessages();
  const { client } = useNode();
  const { party, may } = useSession();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const target = desk.meeting.fields["delegation"]?.positions[party]?.at;
  if (target === undefined || may["release"] !== true) return null;
  async function erase(): Promise<void> {
    const act = { act: "erase", id: freshActId(), entity: desk.meeting.id, target };
    const answer = await client.ask("POST", "/api/acts", { acts: [act] });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setAsking(false);
    onErased();
  }
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.eraseSent}
      </button>
      {asking ? (
        <Dialog title={words.eraseTitle} onClose={() => setAsking(false)}>
          <p>{words.eraseConsequence}</p>
          {problem === null ? null : <ProblemNotice problem={problem} />}
          <p className="choices">
            <button type="button" className="main" onClick={() => void erase()}>
              {words.eraseConfirm}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {cancel}
            </button>
          </p>
        </Dialog>
      ) : null}
    </>
  );
}
