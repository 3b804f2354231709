import { type ReactNode, type SyntheticEvent, useState } from "react";
import { passkeyProblem } from "../../../web/ceremony.tsx";
import type { Answer, Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { createPasskey, signWithPasskey } from "../../../web/passkey.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { TextField } from "../../../web/text-field.tsx";
import { officesMessages } from "./messages/messages.ts";

interface AddFactorProps {
  /** Whether a code generator can be added as well as a passkey. */
  both: boolean;
  /** Called with the recovery codes, where there are new ones. */
  onAdded: (codes: readonly string[]) => void;
}

interface Added {
  recoveryCodes: string[];
}

/** Two ways to a second step: a passkey on this device, or a code generator. */
export function AddFactor({ both, onAdded }: AddFactorProps): ReactNode {
  const { welcome: words } = useWords(officesMessages);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [generating, setGenerating] = useState(false);
  const register = usePasskeyRegistration();
  function take(answer: Answer<Added>): void {
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAdded(answer.value.recoveryCodes);
  }
  return (
    <div className="form">
      {generating ? (
        <Generator onAnswer={take} onProblem={setProblem} />
      ) : (
        <>
          <p>
            <button type="button" className="main" onClick={() => void register().then(take)}>
              {words.addPasskey}
            </button>
            <span className="quiet block">{words.addPasskeyHelp}</span>
          </p>
          {both ? (
            <p>
              <button type="button" onClick={() => setGenerating(true)}>
                {words.addGenerator}
              </button>
              <span className="quiet block">{words.addGeneratorHelp}</span>
            </p>
          ) : null}
        </>
      )}
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}

interface GeneratorProps {
  onAnswer: (answer: Answer<Added>) => void;
  onProblem: (problem: Problem | null) => void;
}

interface GeneratorMade {
  secret: string;
  address: string;
}

function Generator({ onAnswer, onProblem }: GeneratorProps): ReactNode {
  const { welcome: words } = useWords(officesMessages);
  const { client } = useNode();
  const [made, setMade] = useState<GeneratorMade | null>(null);
  const [code, setCode] = useState("");
  async function make(): Promise<void> {
    const answer = await client.ask<GeneratorMade>("POST", "/api/account/generator");
    onProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setMade(answer.value);
  }
  async function confirm(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const given = { code: code.replaceAll(/\s/g, "") };
    onAnswer(await client.ask<Added>("PUT", "/api/account/generator", given));
  }
  if (made === null) {
    return (
      <>
        <p>{words.generatorIntro}</p>
        <p className="choices">
          <button type="button" className="main" onClick={() => void make()}>
            {words.showSecret}
          </button>
        </p>
      </>
    );
  }
  return (
    <form className="form" onSubmit={(event) => void confirm(event)}>
      <p>{words.secretIntro}</p>
      <p>
        <code className="generator-secret">{made.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <p>
        <a href={made.address}>{words.openGenerator}</a>
      </p>
      <TextField
        label={words.firstCode}
        value={code}
        onValue={setCode}
        autoComplete="one-time-code"
        required
        help={words.firstCodeHelp}
      />
      <p className="choices">
        <button type="submit" className="main">
          {words.confirmCode}
        </button>
      </p>
    </form>
  );
}

/** Makes a passkey on this device and has it sign at once, so that only one that works is registered. */
function usePasskeyRegistration(): () => Promise<Answer<Added>> {
  const { client } = useNode();
  const messages = useMessages();
  const { person } = useSession();
  return async () => {
    const asked = await client.ask<{ ticket: string; challenge: string; rpId: string }>(
      "POST",
      "/api/account/challenge",
    );
    if (!asked.ok) return asked;
    const { ticket, challenge, rpId } = asked.value;
    const name = person?.name ?? "";
    const made = await createPasskey({ rpId, name, displayName: name });
    if (!made.ok) return { ok: false, problem: passkeyProblem(made, messages) };
    const signed = await signWithPasskey(challenge, rpId, [made.value.credential]);
    if (!signed.ok) return { ok: false, problem: passkeyProblem(signed, messages) };
    const key = { ...made.value, rpId, origin: location.origin };
    return client.ask<Added>("POST", "/api/account/passkeys", { ticket, key, signed: signed.value });
  };
}
