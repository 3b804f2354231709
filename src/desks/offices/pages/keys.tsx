import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import type { Answer, Problem } from "../../../web/client.ts";
import { useMessages, useWords } from "../../../web/language.tsx";
import { useOfficeName } from "../../../web/named.tsx";
import { passkeyProblem } from "../../../web/ceremony.tsx";
import { createPasskey } from "../../../web/passkey.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useNode, useSession } from "../../../web/session.tsx";
import { type KeyRow, KeyTable } from "./key-table.tsx";
import { officesMessages } from "./messages/messages.ts";

/** The keys with which this office adopts: what is registered, and the ways to register one more. */
export function KeysPage(): ReactNode {
  const { keys: words } = useWords(officesMessages);
  const { mechanism, may } = useSession();
  const keys = useAsked<{ keys: KeyRow[] }>("/api/keys");
  const { register, problem, done, busy } = useRegistering(() => void keys.askAgain());
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <Asking of={keys}>
        {({ keys: rows }) => <KeyTable rows={rows} onChanged={() => void keys.askAgain()} />}
      </Asking>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <p role="status">{done ? words.registered : null}</p>
      {may["manage-keys"] === false ? null : (
        <div className="form">
          <p>
            <button type="button" className="main" disabled={busy} onClick={() => void register("passkey")}>
              {words.registerPasskey}
            </button>
            <span className="quiet block">{words.registerPasskeyHelp}</span>
          </p>
          {mechanism.demonstration ? (
            <p>
              <button type="button" disabled={busy} onClick={() => void register("software")}>
                {words.registerSoftware}
              </button>
              <span className="quiet block">{words.registerSoftwareHelp}</span>
            </p>
          ) : null}
        </div>
      )}
    </>
  );
}

interface Registering {
  register: (use: KeyRow["use"]) => Promise<void>;
  problem: Problem | null;
  done: boolean;
  busy: boolean;
}

function useRegistering(onRegistered: () => void): Registering {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const registration = useRegistration();
  async function register(use: KeyRow["use"]): Promise<void> {
    setBusy(true);
    const answer = await registration(use);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setDone(answer.ok);
    if (answer.ok) onRegistered();
  }
  return { register, problem, done, busy };
}

/** A passkey is made on this device, a software key by the node; both are then registered in our side's record. */
function useRegistration(): (use: KeyRow["use"]) => Promise<Answer<unknown>> {
  const { client } = useNode();
  const messages = useMessages();
  const { office } = useSession();
  const officeName = useOfficeName();
  return async (use) => {
    if (use === "software") return client.ask("POST", "/api/keys", { use });
    const name = office?.name ?? "";
    const made = await createPasskey({ rpId: location.hostname, name, displayName: officeName(name) });
    if (!made.ok) return { ok: false, problem: passkeyProblem(made, messages) };
    return client.ask("POST", "/api/keys", {
      use,
      ...made.value,
      rpId: location.hostname,
      origin: location.origin,
    });
  };
}
