import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Session } from "../../../web/answers.ts";
import { passkeyProblem } from "../../../web/ceremony.tsx";
import type { Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { signWithPasskey } from "../../../web/passkey.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { officesMessages } from "./messages/messages.ts";
import type { Owed } from "./sign-in.tsx";

interface SecondStepProps {
  owed: Owed;
  onEntered: (session: Session) => Promise<void>;
  onBack: () => void;
}

type Way = Owed["ways"][number];

/** The second step: a passkey, a code of the generator, or a code kept for a lost device. */
export function SecondStep({ owed, onEntered, onBack }: SecondStepProps): ReactNode {
  const { second: words } = useWords(officesMessages).signIn;
  const [way, setWay] = useState<Way>(owed.ways[0] ?? "code");
  const { give, sign, problem, busy } = useSecond(owed, onEntered);
  return (
    <section>
      <h2>{words.title}</h2>
      {way === "passkey" ? (
        <p>
          <button type="button" className="main" disabled={busy} onClick={() => void sign()}>
            {words.withPasskey}
          </button>
        </p>
      ) : (
        <CodeForm key={way} way={way} busy={busy} onCode={(code) => void give(factorOf(way, code))} />
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p className="choices">
        {owed.ways
          .filter((one) => one !== way)
          .map((one) => (
            <button key={one} type="button" onClick={() => setWay(one)}>
              {words.take[one]}
            </button>
          ))}
        <button type="button" className="plain" onClick={onBack}>
          {words.back}
        </button>
      </p>
    </section>
  );
}

function factorOf(way: Exclude<Way, "passkey">, code: string): Record<string, string> {
  return way === "code" ? { code: code.replaceAll(/\s/g, "") } : { recoveryCode: code.trim() };
}

interface CodeFormProps {
  way: Exclude<Way, "passkey">;
  busy: boolean;
  onCode: (code: string) => void;
}

function CodeForm({ way, busy, onCode }: CodeFormProps): ReactNode {
  const { second: words, confirm } = useWords(officesMessages).signIn;
  const [code, setCode] = useState("");
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    onCode(code);
  }
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        label={words.label[way]}
        value={code}
        onValue={setCode}
        autoComplete="one-time-code"
        required
        help={words.help[way]}
      />
      <p className="choices">
        <button type="submit" className="main" disabled={busy}>
          {confirm}
        </button>
      </p>
    </form>
  );
}

function useSecond(owed: Owed, onEntered: SecondStepProps["onEntered"]) {
  const { client } = useNode();
  const messages = useMessages();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function give(factor: object): Promise<void> {
    setBusy(true);
    const body = { ticket: owed.ticket, factor };
    const answer = await client.ask<Session>("POST", "/api/session/second", body);
    setBusy(false);
    if (answer.ok) await onEntered(answer.value);
    else setProblem(answer.problem);
  }
  async function sign(): Promise<void> {
    const signed = await signWithPasskey(owed.challenge, owed.rpId, owed.credentials);
    if (signed.ok) await give({ passkey: signed.value });
    else setProblem(passkeyProblem(signed, messages));
  }
  return { give, sign, problem, busy };
}
