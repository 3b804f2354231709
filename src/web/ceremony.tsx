import { type ReactNode, useState } from "react";
import { useAsked } from "./answer.tsx";
import type { Problem } from "./client.ts";
import { freshActId } from "./act-id.ts";
import { Dialog } from "./dialog.tsx";
import { useMessages } from "./language.tsx";
import { Link } from "./link.tsx";
import type { Messages } from "./messages/messages.ts";
import { type Passkey, type SignedChallenge, signWithPasskey } from "./passkey.ts";
import { ProblemNotice } from "./problem.tsx";
import { useNode, useSession } from "./session.tsx";
import type { Client } from "./client.ts";
import type { Place } from "./answers.ts";

/** One text to adopt: of which entity and unit, and the digest of exactly what is shown. */
export interface ToAdopt {
  entity: string;
  unit: string;
  digest: string;
  /** The other side's decline that frees us from an earlier adoption of another text. */
  instead?: Place;
}

interface RegisteredKey {
  id: string;
  use: "passkey" | "software";
  credential?: string;
}

interface Challenge {
  challenge: string;
  rpId: string;
  keys: RegisteredKey[];
}

interface CeremonyProps {
  title: string;
  adopts: readonly ToAdopt[];
  onDone: () => void;
  onClose: () => void;
  /** What is signed, shown whole. */
  children: ReactNode;
}

/** Signing: what is signed is shown whole, and an office's key signs over the digests of exactly that. */
export function Ceremony({ title, adopts, onDone, onClose, children }: CeremonyProps): ReactNode {
  const messages = useMessages();
  const { client } = useNode();
  const keys = useAsked<{ keys: RegisteredKey[] }>("/api/keys").value?.keys ?? null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [working, setWorking] = useState(false);
  // The same names however often it is asked, so that what no answer came for is not adopted twice.
  const [names] = useState(() => new Map<string, string>());
  async function sign(use: RegisteredKey["use"]): Promise<void> {
    setWorking(true);
    const failed = await adoptWith(use, { adopts, names }, client, messages);
    setWorking(false);
    if (failed === null) onDone();
    else setProblem(failed);
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {problem === null ? null : <ProblemNotice problem={problem} perhapsDone />}
      <SigningChoices keys={keys} working={working} onSign={(use) => void sign(use)} onClose={onClose} />
    </Dialog>
  );
}

interface SigningChoicesProps {
  keys: readonly RegisteredKey[] | null;
  working: boolean;
  onSign: (use: RegisteredKey["use"]) => void;
  onClose: () => void;
}

function SigningChoices({ keys, working, onSign, onClose }: SigningChoicesProps): ReactNode {
  const { ceremony, cancel, loading } = useMessages();
  const { mechanism } = useSession();
  const has = (use: RegisteredKey["use"]) => keys?.some((key) => key.use === use) ?? false;
  const software = mechanism.demonstration && has("software");
  return (
    <>
      <p role="status">{keys === null ? loading : working ? ceremony.working : null}</p>
      {keys !== null && keys.length === 0 ? (
        <p>
          {ceremony.noKey} <Link href="/keys">{ceremony.toKeys}</Link>
        </p>
      ) : null}
      {software ? <p className="quiet">{ceremony.softwareKeyLabel}</p> : null}
      <p className="choices">
        {has("passkey") ? (
          <button type="button" className="main" disabled={working} onClick={() => onSign("passkey")}>
            {ceremony.withPasskey}
          </button>
        ) : null}
        {software ? (
          <button type="button" disabled={working} onClick={() => onSign("software")}>
            {ceremony.withSoftwareKey}
          </button>
        ) : null}
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </>
  );
}

/** Asks for a challenge over the digests, has it signed, and adopts; the problem where any of it fails, else null. */
async function adoptWith(
  use: RegisteredKey["use"],
  { adopts, names }: { adopts: readonly ToAdopt[]; names: Map<string, string> },
  client: Client,
  messages: Messages,
): Promise<Problem | null> {
  const digests = adopts.map((one) => one.digest);
  const challenge = await client.ask<Challenge>("POST", "/api/ceremony", { digests });
  if (!challenge.ok) return challenge.problem;
  const assent = await assentOver(challenge.value, use, messages);
  if ("problem" in assent) return assent.problem;
  const acts = adopts.map((one) => {
    const id = names.get(one.digest) ?? freshActId();
    names.set(one.digest, id);
    return { ...one, id, act: "adopt" };
  });
  const answer = await client.ask("POST", "/api/acts", { acts, assent: assent.assent });
  return answer.ok ? null : answer.problem;
}

type Assented = { assent: Record<string, string> } | { problem: Problem };

async function assentOver(
  { challenge, rpId, keys }: Challenge,
  use: RegisteredKey["use"],
  messages: Messages,
): Promise<Assented> {
  if (use === "software") {
    return { assent: { type: "software", key: keys.find((key) => key.use === "software")?.id ?? "" } };
  }
  const passkeys = keys.filter((key) => key.use === "passkey");
  const credentials = passkeys.flatMap((key) => (key.credential === undefined ? [] : [key.credential]));
  const signed = await signWithPasskey(challenge, rpId, credentials);
  if (!signed.ok) return { problem: passkeyProblem(signed, messages) };
  const { credential, ...assertion } = signed.value;
  const key = passkeys.find((one) => one.credential === credential) ?? passkeys[0];
  return { assent: { type: "passkey", key: key?.id ?? "", ...assertion } };
}

/** The browser's own refusal as a problem in the reader's words. */
export function passkeyProblem(
  refused: Exclude<Passkey<SignedChallenge>, { ok: true }>,
  { passkey }: Messages,
): Problem {
  const unavailable = refused.code === "unavailable";
  return {
    status: 0,
    code: refused.code,
    title: unavailable ? passkey.unavailable : passkey.cancelled,
    detail: "",
    whatToDo: unavailable ? passkey.unavailableToDo : passkey.cancelledToDo,
  };
}
