import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Session } from "../../../web/answers.ts";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { TextField } from "../../../web/text-field.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { officesMessages } from "./messages/messages.ts";
import { SecondStep } from "./second-step.tsx";

/** Signs a person or the operator in; afterwards the reader is where the address said, or at the start. */
export function SignInPage({ query }: PageProps): ReactNode {
  const { signIn: words } = useWords(officesMessages);
  const { deskOf } = useMessages();
  const { party } = useSession();
  const { ended } = useNode();
  const partyName = usePartyName();
  const { signIn, owed, startAgain, enter, problem, busy } = useSignIn();
  return (
    <>
      <h1>{words.title}</h1>
      {ended ? (
        <p className="notice" role="status">
          {words.ended}
        </p>
      ) : null}
      <p className="lead">{words.intro(deskOf(partyName(party)))}</p>
      {owed === null ? (
        <FirstStep name={query.get("office") ?? ""} {...{ signIn, problem, busy }} />
      ) : (
        <SecondStep owed={owed} onEntered={enter} onBack={startAgain} />
      )}
    </>
  );
}

interface FirstStepProps {
  name: string;
  signIn: (name: string, password: string) => Promise<void>;
  problem: Problem | null;
  busy: boolean;
}

function FirstStep({ name, signIn, problem, busy }: FirstStepProps): ReactNode {
  const { signIn: words } = useWords(officesMessages);
  const [office, setOffice] = useState(name);
  const [secret, setSecret] = useState("");
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void signIn(office.trim(), secret);
  }
  return (
    <form className="form" onSubmit={submit}>
      <TextField label={words.office} value={office} onValue={setOffice} autoComplete="username" required />
      <TextField
        label={words.secret}
        value={secret}
        onValue={setSecret}
        type="password"
        autoComplete="current-password"
        required
        help={words.help}
      />
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        <button type="submit" className="main" disabled={busy}>
          {words.confirm}
        </button>
        <Link href="/welcome">{words.invited}</Link>
      </p>
    </form>
  );
}

export type Owed = NonNullable<Session["second"]>;

function useSignIn() {
  const { client } = useNode();
  const enter = useEntering();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [owed, setOwed] = useState<Owed | null>(null);
  async function signIn(name: string, password: string): Promise<void> {
    setBusy(true);
    const answer = await client.ask<Session>("POST", "/api/session", { name, password });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    if (answer.value.second === null) await enter(answer.value);
    else setOwed(answer.value.second);
  }
  return { signIn, owed, startAgain: () => setOwed(null), enter, problem, busy };
}

/** Goes where the address said; from the sign-in page itself, to where this office begins. */
export function useEntering(): (session: Session) => Promise<void> {
  const { refresh } = useNode();
  return async ({ may }) => {
    const start = may["read-own-items"] === false ? "/people" : "/";
    const { pathname } = location;
    if (pathname === "/sign-in" || pathname === "/welcome" || (pathname === "/" && start !== "/"))
      navigate(start, { replace: true });
    await refresh();
  };
}
