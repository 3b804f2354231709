import type { Names } from "./languages.ts";

/** What a node answers over HTTP, as the pages read it. Instants are ISO 8601 in UTC; hashes and digests lower-case hex. */

export interface Party {
  id: string;
  names: Names;
  formal: Names;
  colour: string;
}

export interface Office {
  name: string;
  names: Names;
}

export interface Session {
  mechanism: { id: string; names: Names; demonstration: boolean; notice: Names | null; languages: string[] };
  party: string;
  parties: Party[];
  office: Office | null;
  /** The person who acts for the office; null for the operator's own sign-in. */
  person: { id: string; name: string; nameLanguage: string } | null;
  /** How the session was opened, and whether it is there to set up a second step alone. */
  signedIn: { way: string; enrolling: boolean } | null;
  /** Every side's offices, once somebody is signed in. */
  offices: { name: string; party: string; names: Names; role: string }[];
  may: Readonly<Record<string, boolean>>;
  csrf: string;
  /** What a person still owes after the password. */
  second: {
    ticket: string;
    ways: ("code" | "passkey" | "recovery-code")[];
    challenge: string;
    rpId: string;
    credentials: string[];
  } | null;
}

/** One act of one log: party, epoch, index, leaf hash. */
export interface Place {
  party: string;
  epoch: number;
  index: number;
  leaf: string;
}

export type StandingName = "silent" | "open" | "provisional" | "bracketed" | "unreadable" | "settled";

export interface Position {
  state: "said" | "missing" | "erased";
  value?: unknown;
  time: string;
  office: string;
  dispatch: number | null;
  at: Place;
}

export interface FieldView {
  holder: "joint" | "own";
  standing: StandingName;
  positions: Readonly<Record<string, Position>>;
  draft?: { value: unknown; updatedAt: string };
}

export interface SettledRevision {
  digest: string;
  base: string | null;
  time: string;
  by: (Place & { office: string; time: string })[];
}

export interface UnitView {
  settled: SettledRevision[];
  adopted: Readonly<Record<string, { digest: string; at: Place }>>;
  declined: { party: string; digest: string; at: Place }[];
  waiting: { party: string; digest: string; at: Place }[];
  adoptable: { ok: true; digest: string } | { ok: false; code: string; field?: string };
  settledValues?: Readonly<Record<string, unknown>>;
}

export interface EntityView {
  id: string;
  kind: string;
  version: number;
  participants: string[];
  openedAt: string;
  changedAt: string | null;
  fields: Readonly<Record<string, FieldView>>;
  units: Readonly<Record<string, UnitView>>;
  published: { unit: string; digest: string; at: Place }[];
  /** Own words that their owner has published; what exists at home alone has none. */
  publishedOwn?: Place[];
  idle: { at: Place; reason: string }[];
  may: { say: boolean; draft: boolean; adopt: string[]; decline: boolean; publish: boolean };
}

export interface Listing<T> {
  items: T[];
  next: string | null;
}

export interface LogView {
  party: string;
  own: boolean;
  epoch: number;
  origin: string;
  fingerprint: string;
  size: number;
  root: string;
  checkpointSize: number | null;
  checkpointAt: string | null;
  behindSeconds: number | null;
  /** How many bodies of its entries have not arrived. */
  missing: number;
  cosigned: { by: string; size: number; time: string }[];
  alarms: { id: string; kind: string; at: string; sentence: string }[];
}

/** A draft as this side's node lists it; `kind` stands where its entity is not opened yet. */
export interface DraftView {
  entity: string;
  field: string;
  value: unknown;
  kind: string | null;
  /** The kind of its entity, open or not; null where the node does not know it. */
  ofKind: string | null;
  /** It is with offices for clearance: it leaves from the outbox, with what it was circulated with. */
  circulated: boolean;
  office: string;
  updatedAt: string;
}

export interface ExchangeView {
  logs: LogView[];
  /** Since when this node is read-only after a restore; null in its ordinary life. */
  restoredAt: string | null;
}

/** Names of everything that values speak of: entities and observer's items by id, workstreams and series by their own. */
export interface NamedThings {
  things: Readonly<Record<string, { kind: string; title: Names; within: string | null }>>;
  workstreams: Readonly<Record<string, Names>>;
  series: Readonly<Record<string, Names>>;
}
