import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { navigate } from "../../../web/router.ts";
import { TextField } from "../../../web/text-field.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { officesMessages } from "./messages/messages.ts";

/** Signs an office in; afterwards the reader is where the address said, or at the start. */
export function SignInPage({ query }: PageProps): ReactNode {
  const { signIn: words } = useWords(officesMessages);
  const { deskOf } = useMessages();
  const { party } = useSession();
  const partyName = usePartyName();
  const [office, setOffice] = useState(query.get("office") ?? "");
  const [secret, setSecret] = useState("");
  const { signIn, problem, busy } = useSignIn();
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void signIn(office.trim(), secret);
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(deskOf(partyName(party)))}</p>
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
        </p>
      </form>
    </>
  );
}

interface SignIn {
  signIn: (office: string, secret: string) => Promise<void>;
  problem: Problem | null;
  busy: boolean;
}

function useSignIn(): SignIn {
  const { client, refresh } = useNode();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function signIn(office: string, secret: string): Promise<void> {
    setBusy(true);
    const answer = await client.ask("POST", "/api/session", { office, secret });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    if (location.pathname === "/sign-in") navigate("/", { replace: true });
    await refresh();
  }
  return { signIn, problem, busy };
}
