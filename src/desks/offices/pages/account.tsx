import { type ReactNode, type SyntheticEvent, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Named } from "../../../web/named.tsx";
import type { Names } from "../../../web/languages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { AddFactor } from "./add-factor.tsx";
import { accountMessages } from "./messages/account/messages.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { type SessionRow, SessionTable } from "./session-table.tsx";

interface Account {
  person: {
    id: string;
    name: string;
    nameLanguage: string;
    signIn: string;
    demonstration: boolean;
  } | null;
  office: { name: string; names: Names; role: string } | null;
  hasCode: boolean;
  passkeys: { credential: string; registeredAt: string; usedAt: string | null }[];
  recoveryCodes: number;
  sessions: SessionRow[];
}

/** One's own account: password, second steps, and where one is signed in. */
export function AccountPage(): ReactNode {
  const words = useWords(accountMessages);
  const account = useAsked<Account>("/api/account");
  return (
    <>
      <h1>{words.title}</h1>
      <Asking of={account}>
        {(found) => <Found account={found} onChanged={() => void account.askAgain()} />}
      </Asking>
    </>
  );
}

interface FoundProps {
  account: Account;
  onChanged: () => void;
}

function Found({ account, onChanged }: FoundProps): ReactNode {
  const words = useWords(accountMessages);
  const { person, office } = account;
  return (
    <>
      <dl className="facts">
        {person === null ? null : (
          <>
            <dt>{words.name}</dt>
            <dd>
              <span lang={person.nameLanguage}>{person.name}</span>
            </dd>
            <dt>{words.signIn}</dt>
            <dd>
              <code>{person.signIn}</code>
            </dd>
          </>
        )}
        <dt>{words.office}</dt>
        <dd>{office === null ? null : <Named names={office.names} />}</dd>
      </dl>
      {person === null ? <p>{words.operator}</p> : null}
      {person?.demonstration === true ? <p>{words.demonstration}</p> : null}
      {person === null || person.demonstration ? null : (
        <>
          <Factors account={account} onChanged={onChanged} />
          <PasswordForm />
        </>
      )}
      {person === null ? null : (
        <>
          <h2>{words.sessions}</h2>
          <SessionTable rows={account.sessions} onChanged={onChanged} ownAccount />
        </>
      )}
    </>
  );
}

function Factors({ account, onChanged }: FoundProps): ReactNode {
  const words = useWords(accountMessages);
  const { number } = useMessages();
  const { client } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  async function change(method: "DELETE" | "POST", path: string): Promise<void> {
    const answer = await client.ask<{ recoveryCodes: string[] } | undefined>(method, path);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok && answer.value !== undefined) setCodes(answer.value.recoveryCodes);
    onChanged();
  }
  function added(fresh: readonly string[]): void {
    setAdding(false);
    setCodes(fresh);
    onChanged();
  }
  const last = (account.hasCode ? 1 : 0) + account.passkeys.length < 2;
  return (
    <section>
      <h2>{words.factors}</h2>
      <ul className="factor-list">
        {account.hasCode ? (
          <li>
            {words.generator}{" "}
            {last ? null : (
              <button
                type="button"
                className="plain"
                onClick={() => void change("DELETE", "/api/account/generator")}
              >
                {words.remove(words.generator)}
              </button>
            )}
          </li>
        ) : null}
        {account.passkeys.map((key) => (
          <PasskeyLine
            key={key.credential}
            {...key}
            onRemove={last ? null : () => void change("DELETE", `/api/account/passkeys/${key.credential}`)}
          />
        ))}
        <li>
          {words.recoveryCodes(number(account.recoveryCodes))}{" "}
          <button
            type="button"
            className="plain"
            onClick={() => void change("POST", "/api/account/recovery")}
          >
            {words.renewCodes}
          </button>
        </li>
      </ul>
      {last ? <p className="quiet">{words.lastStays}</p> : null}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {codes === null ? null : <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {adding ? (
        <AddFactor both={!account.hasCode} onAdded={added} />
      ) : (
        <p className="choices">
          <button type="button" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        </p>
      )}
    </section>
  );
}

interface PasskeyLineProps {
  registeredAt: string;
  usedAt: string | null;
  onRemove: (() => void) | null;
}

function PasskeyLine({ registeredAt, usedAt, onRemove }: PasskeyLineProps): ReactNode {
  const words = useWords(accountMessages);
  const { moment } = useMessages();
  const name = words.passkey(moment(new Date(registeredAt)));
  return (
    <li>
      {name} {usedAt === null ? null : <span className="quiet">{words.used(moment(new Date(usedAt)))}</span>}{" "}
      {onRemove === null ? null : (
        <button type="button" className="plain" onClick={onRemove}>
          {words.remove(name)}
        </button>
      )}
    </li>
  );
}

function PasswordForm(): ReactNode {
  const words = useWords(accountMessages);
  const { client } = useNode();
  const [present, setPresent] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  async function change(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const answer = await client.ask("PUT", "/api/account/password", { present, password });
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok);
    if (answer.ok) {
      setPresent("");
      setPassword("");
    }
  }
  return (
    <section>
      <h2>{words.password}</h2>
      <form className="form" onSubmit={(event) => void change(event)}>
        <TextField
          label={words.present}
          value={present}
          onValue={setPresent}
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label={words.next}
          value={password}
          onValue={setPassword}
          type="password"
          autoComplete="new-password"
          required
          help={words.nextHelp}
        />
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p role="status">{done ? words.changed : null}</p>
        <p className="choices">
          <button type="submit">{words.change}</button>
        </p>
      </form>
    </section>
  );
}
