import type { Json } from "../../record/verify/canonical.ts";
import { type Assent, type Envelope, sealBody } from "../../record/verify/envelope.ts";
import type { Admitted } from "../../record/kind/door.ts";
import type { EntityIntent, Intent } from "../../record/kind/intent.ts";
import { filesIn } from "./named-files.ts";
import type { NewBody } from "../../record/log/batch.ts";

/** What the node adds to what was asked. */
export interface Stamp {
  office: string;
  /** RFC 3339 in UTC, with milliseconds. */
  time: string;
  dispatch: number;
  /** A fresh salt of 128 bits, base64url. */
  salt: () => string;
}

export interface Written {
  envelope: Envelope;
  bodies: NewBody[];
}

/** The envelope of an admitted act of an entity, with the body that lies beside it. */
export function envelopeFor(
  intent: EntityIntent,
  admitted: Admitted,
  stamp: Stamp,
  assent: Assent | null,
): Written {
  const { kind, base } = admitted;
  const about = { ...commonOf(intent, stamp), entity: intent.entity, kind: kind.name, version: kind.version };
  switch (intent.act) {
    case "open":
      return bare({ ...about, act: "open", participants: intent.participants });
    case "say":
      return withBody(intent.value as Json, stamp, (body) => ({
        ...about,
        act: "say",
        field: intent.field,
        body,
        ...namedBy(intent.value as Json),
      }));
    case "adopt": {
      const { unit, digest, instead } = intent;
      const rest = { ...(instead === undefined ? {} : { instead }), ...(assent === null ? {} : { assent }) };
      return withBody(admitted.basis as unknown as Json, stamp, (body) => ({
        ...about,
        act: "adopt",
        unit,
        base,
        digest,
        body,
        ...rest,
      }));
    }
    case "decline": {
      const { unit, digest, reason } = intent;
      const declined: Envelope = { ...about, act: "decline", unit, base, digest };
      return reason === undefined
        ? bare(declined)
        : withBody({ reason }, stamp, (body) => ({ ...declined, body }));
    }
    case "erase":
      return bare({ ...about, act: "erase", target: intent.target });
    case "publish":
      return bare({ ...about, act: "publish", unit: intent.unit, base, digest: intent.digest });
    case "publish-own":
      return bare({ ...about, act: "publish-own", target: intent.target });
  }
}

/** The envelope of an act that speaks of a key. */
export function keyEnvelope(intent: Exclude<Intent, EntityIntent>, stamp: Stamp): Written {
  const common = commonOf(intent, stamp);
  return intent.act === "register"
    ? bare({ ...common, act: "register", key: intent.key })
    : bare({ ...common, act: "revoke", key: intent.key });
}

function commonOf({ id }: Intent, { office, time, dispatch }: Stamp) {
  return { v: 1 as const, id, office, time, dispatch };
}

/** The files that a value names stand in the envelope too, for whoever fetches and erases. */
function namedBy(value: Json): { attachments?: string[] } {
  const attachments = filesIn(value);
  return attachments.length === 0 ? {} : { attachments };
}

function bare(envelope: Envelope): Written {
  return { envelope, bodies: [] };
}

function withBody(value: Json, stamp: Stamp, write: (hash: string) => Envelope): Written {
  const sealed = sealBody({ salt: stamp.salt(), value });
  return { envelope: write(sealed.hash), bodies: [sealed] };
}
