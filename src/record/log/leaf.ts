import { type Envelope, envelopeBytes, parseEnvelope } from "../verify/envelope.ts";
import type { LeafFacts } from "./grow.ts";

/** The columns of an envelope; the entity is null for acts that speak of keys and epochs. */
export function factsOf(envelope: Envelope): LeafFacts {
  const { id, act, office, time } = envelope;
  const { entity = null } = envelope as { entity?: string };
  return { actId: id, act, entity, office, time: isTime(time) ? time : null };
}

/** Whether a time of the right form is one: no 30 February, no year 0, which the database would refuse. */
function isTime(time: string): boolean {
  const milliseconds = Date.parse(time);
  return !Number.isNaN(milliseconds) && time >= "0001" && new Date(milliseconds).toISOString() === time;
}

const UNREADABLE: LeafFacts = { actId: null, act: null, entity: null, office: null, time: null };

/** The columns of leaf bytes from elsewhere; all null where they cannot be read, which is not refused. */
export function factsOfBytes(bytes: Uint8Array): LeafFacts {
  const parsed = parseEnvelope(bytes);
  return parsed.ok ? factsOf(parsed.envelope) : UNREADABLE;
}

/** An own envelope's leaf bytes with its columns. */
export function leafOf(envelope: Envelope): LeafFacts & { envelope: Uint8Array } {
  return { ...factsOf(envelope), envelope: envelopeBytes(envelope) };
}
