import { type ReactNode, useEffect, useState } from "react";
import type { LogView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import type { Problem } from "../../../web/client.ts";
import { useExchange } from "../../../web/exchange.ts";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment, PartyName, usePartyName } from "../../../web/named.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { Carrying } from "./carrying.tsx";
import { exchangeMessages } from "./messages/messages.ts";
import { verifyCommand } from "./verify-command.ts";

/** Each log's size, last checkpoint, who cosigned it, how far behind it is, and what is wrong with it. */
export function ExchangePage(): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const { moment } = useMessages();
  const exchange = useExchange();
  useEvery(LOOK_AGAIN, exchange.askAgain);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <Asking of={exchange}>
        {({ logs, restoredAt }) => (
          <>
            {restoredAt === null ? null : (
              <p className="alarm">{words.restored(moment(new Date(restoredAt)))}</p>
            )}
            {logs.length === 0 ? <p className="empty">{words.empty}</p> : null}
            {logs.map((log) => (
              <Log key={log.origin} log={log} />
            ))}
            <Carrying onTakenIn={exchange.askAgain} />
          </>
        )}
      </Asking>
    </>
  );
}

/** A side that falls silent sends no news: how long it has been silent must be asked. */
const LOOK_AGAIN = 5_000;

function useEvery(milliseconds: number, act: () => Promise<void>): void {
  useEffect(() => {
    const timer = setInterval(() => void act(), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, act]);
}

function Log({ log }: { log: LogView }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const partyName = usePartyName();
  const name = partyName(log.party);
  return (
    <section className="log">
      <h2>
        <PartyName id={log.party}>{log.own ? words.ownLog(name) : words.copyOf(name)}</PartyName>
      </h2>
      <Alarms log={log} />
      <Facts log={log} />
      <Cosignatures log={log} />
      {log.own ? <Verifying log={log} /> : null}
    </section>
  );
}

function Facts({ log }: { log: LogView }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const { number } = useMessages();
  return (
    <dl className="facts">
      <dt>{words.origin}</dt>
      <dd>
        <code>{log.origin}</code>
      </dd>
      <dt>{words.size}</dt>
      <dd className="tabular">{number(log.size)}</dd>
      <dt>{words.checkpoint}</dt>
      <dd>
        {log.checkpointAt === null ? words.noCheckpoint : <Moment at={log.checkpointAt} />}{" "}
        {log.checkpointSize === null ? null : words.covers(number(log.checkpointSize))}
      </dd>
      {log.missing === 0 ? null : (
        <>
          <dt>{words.missing}</dt>
          <dd className="tabular">{number(log.missing)}</dd>
        </>
      )}
      {log.own ? null : <Behind party={log.party} seconds={log.behindSeconds} />}
      <dt>{words.root}</dt>
      <dd>
        <Fingerprint of={log.root} whole />
      </dd>
      <dt>{words.fingerprint}</dt>
      <dd>
        <code className="fingerprint">{log.fingerprint}</code>
        <span className="quiet">{words.fingerprintHelp}</span>
      </dd>
    </dl>
  );
}

/** How somebody who trusts no node checks our log. */
function Verifying({ log }: { log: LogView }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const card = useAsked<{ key: string }>("/api/card", () => false);
  if (card.value === null) return null;
  return (
    <details className="earlier">
      <summary>{words.verify}</summary>
      <p>{words.verifyHelp}</p>
      <pre className="command">
        <code>{verifyCommand(log, card.value.key)}</code>
      </pre>
    </details>
  );
}

/** Behind by so much, in seconds, the other side's node is likely away. */
const AWAY = 30;

function Behind({ party, seconds }: { party: string; seconds: number | null }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const { duration } = useMessages();
  const partyName = usePartyName();
  return (
    <>
      <dt>{words.behind}</dt>
      <dd className="tabular">
        {seconds === null || seconds < 1 ? words.upToDate : duration(Math.round(seconds))}
        {seconds === null || seconds < AWAY ? null : (
          <span className="quiet">{words.away(partyName(party))}</span>
        )}
      </dd>
    </>
  );
}

/** So many of the latest cosignatures are shown at once. */
const LATEST = 5;

function Cosignatures({ log }: { log: LogView }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const earlier = log.cosigned.slice(LATEST);
  if (log.cosigned.length === 0) return <p className="quiet">{words.notCosigned}</p>;
  return (
    <>
      <CosignatureTable title={words.cosigned} cosigned={log.cosigned.slice(0, LATEST)} />
      {earlier.length === 0 ? null : (
        <details className="earlier">
          <summary>{words.earlier(earlier.length)}</summary>
          <CosignatureTable title={words.cosigned} cosigned={earlier} />
        </details>
      )}
    </>
  );
}

function CosignatureTable({ title, cosigned }: { title: string; cosigned: LogView["cosigned"] }): ReactNode {
  const { columns, cosignedBy } = useWords(exchangeMessages).exchange;
  const { number } = useMessages();
  const partyName = usePartyName();
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.by}</th>
          <th scope="col" className="number">
            {columns.size}
          </th>
          <th scope="col">{columns.time}</th>
        </tr>
      </thead>
      <tbody>
        {cosigned.map(({ by, size, time }) => (
          <tr key={`${by} ${size}`}>
            <th scope="row">
              <PartyName id={by}>{cosignedBy(partyName(by))}</PartyName>
            </th>
            <td className="number">{number(size)}</td>
            <td>
              <Moment at={time} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Alarms({ log }: { log: LogView }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  if (log.alarms.length === 0) return <p className="quiet">{words.noAlarms}</p>;
  return (
    <div className="alarm">
      <p className="alarm-head">{words.alarms}</p>
      <ul>
        {log.alarms.map((alarm) => (
          <Alarm key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </div>
  );
}

/** What was met, the file that proves it, and, for who may trust keys, the end of the alarm. */
function Alarm({ alarm: { id, at, sentence } }: { alarm: LogView["alarms"][number] }): ReactNode {
  const { exchange: words } = useWords(exchangeMessages);
  const { client } = useNode();
  const { may } = useSession();
  const { askAgain } = useExchange();
  const [problem, setProblem] = useState<Problem | null>(null);
  const address = `/api/exchange/evidence/${id}`;
  async function end(): Promise<void> {
    const answer = await client.ask("DELETE", address);
    setProblem(answer.ok ? null : answer.problem);
    await askAgain();
  }
  return (
    <li>
      <Moment at={at} /> {sentence}{" "}
      <span className="actions">
        <a href={address} download>
          {words.keepEvidence}
        </a>{" "}
        {may["manage-trust"] === true ? (
          <button type="button" className="quiet-button" onClick={() => void end()}>
            {words.seenTo}
          </button>
        ) : null}
      </span>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </li>
  );
}
