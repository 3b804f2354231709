import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Session } from "../../../web/answers.ts";
import type { Problem } from "../../../web/client.ts";
import { useWords } from "../../../web/language.tsx";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { AddFactor } from "./add-factor.tsx";
import { officesMessages } from "./messages/messages.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useEntering } from "./sign-in.tsx";

/** An invited person chooses a password, then a second step, and keeps the codes for a lost device. */
export function WelcomePage(): ReactNode {
  const { welcome: words } = useWords(officesMessages);
  const { signedIn } = useSession();
  const { client } = useNode();
  const enter = useEntering();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  async function goOn(): Promise<void> {
    const answer = await client.ask<Session>("GET", "/api/session");
    if (answer.ok) await enter(answer.value);
  }
  return (
    <>
      <h1>{words.title}</h1>
      {codes !== null ? (
        <RecoveryCodes codes={codes} onKept={() => void goOn()} />
      ) : signedIn?.enrolling === true ? (
        <>
          <p className="lead">{words.factorIntro}</p>
          <AddFactor both onAdded={setCodes} />
        </>
      ) : (
        <TakeUp />
      )}
    </>
  );
}

/** The administrator's link carries name and code behind the number sign, where no server sees them. */
function handedOver(): { name: string; code: string } {
  const given = new URLSearchParams(location.hash.slice(1));
  return { name: given.get("name") ?? "", code: given.get("code") ?? "" };
}

function TakeUp(): ReactNode {
  const { welcome: words } = useWords(officesMessages);
  const [{ name, code }, setGiven] = useState(handedOver);
  const [password, setPassword] = useState("");
  const { takeUp, problem, busy } = useTakingUp();
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void takeUp({ signIn: name.trim(), code: code.trim(), password });
  }
  return (
    <>
      <p className="lead">{words.intro}</p>
      <form className="form" onSubmit={submit}>
        <TextField
          label={words.name}
          value={name}
          onValue={(next) => setGiven({ name: next, code })}
          autoComplete="username"
          required
        />
        <TextField
          label={words.code}
          value={code}
          onValue={(next) => setGiven({ name, code: next })}
          required
        />
        <TextField
          label={words.password}
          value={password}
          onValue={setPassword}
          type="password"
          autoComplete="new-password"
          required
          help={words.passwordHelp}
        />
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <p className="choices">
          <button type="submit" className="main" disabled={busy}>
            {words.confirm}
          </button>
        </p>
      </form>
    </>
  );
}

function useTakingUp() {
  const { client, refresh } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function takeUp(given: { signIn: string; code: string; password: string }): Promise<void> {
    setBusy(true);
    const answer = await client.ask<Session>("POST", "/api/invitation", given);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    history.replaceState(null, "", "/welcome");
    await refresh();
  }
  return { takeUp, problem, busy };
}
