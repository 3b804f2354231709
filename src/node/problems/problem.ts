import type { AssentRefusal } from "../../record/verify/assent.ts";
import type { AskerVerdict } from "../../record/exchange/asker.ts";
import type { CosignatureVerdict } from "../../record/exchange/cosigning.ts";
import type { ExchangeRefusal, Parts } from "../../record/exchange/messages/sentences.ts";
import type { NotAdoptable } from "../../record/kind/revision.ts";
import type { SheetError } from "../../desks/commitments/import/sheet.ts";
import type { Refusal as DocumentRefusal } from "../../documents/document.ts";
import type { Deed } from "../policy.ts";
import type { PasswordFault } from "../sign-in/password.ts";

/** What a problem says beside its code; the facts its sentences are made of. */
type None = object;

type Refused<Verdict> = Extract<Verdict, { ok: false }>;

/** A request that cannot be read. */
export interface RequestProblems {
  "not-found": None;
  "method-not-allowed": { allowed: string };
  "media-type-unsupported": { wanted: string };
  "body-too-long": { limit: number };
  "file-empty": None;
  "file-too-long": { limit: number };
  "file-erased": None;
  "host-unknown": None;
  "header-too-long": None;
  "json-not-utf8": None;
  "json-malformed": None;
  "json-too-deep": { limit: number };
  "json-too-many-values": { limit: number };
  "json-duplicate-key": None;
  "json-reserved-key": None;
  "json-number": None;
  "json-lone-surrogate": None;
  "input-malformed": { where: string };
  "sheet-refused": { errors: readonly SheetError[]; count: number; sentences: readonly string[] };
  "range-beyond-end": { size: number };
}

/** Someone who may not. */
export interface AccessProblems {
  "not-signed-in": None;
  "sign-in-refused": None;
  "sign-in-locked": { seconds: number };
  "csrf-refused": None;
  "other-site": None;
  "not-allowed": { deed: Deed };
  "node-not-authenticated": { reason: Refused<AskerVerdict>["code"]; origin?: string; seconds?: number };
  "cosignature-refused": { reason: Refused<CosignatureVerdict>["code"]; origin?: string; size?: number };
  "streams-exhausted": { limit: number };
  "not-own-item": None;
}

/** Someone whose account, factor or invitation does not fit. */
export interface PeopleProblems {
  "second-factor-needed": None;
  "second-factor-refused": None;
  "ticket-over": None;
  "invitation-refused": None;
  "password-refused": { fault: PasswordFault };
  "password-wrong": None;
  "passkey-refused": { reason: string };
  "passkey-taken": None;
  "generator-exists": None;
  "last-factor": None;
  "person-unknown": None;
  "sign-in-name-taken": None;
  "office-not-own": { office: string };
  "not-in-demonstration": None;
}

/** What is prepared and cannot leave, or be answered, as it was asked. */
export interface ClearanceProblems {
  "preparation-unknown": None;
  "preparation-empty": None;
  "draft-prepared-already": { entity: string; field: string };
  "not-cleared": { objecting: readonly string[]; silent: readonly string[] };
  "dispatch-in-part": None;
  "not-asked": None;
  "words-changed": None;
  "objection-without-words": None;
  "nothing-to-overrule": None;
  "answered-already": { office: string };
}

/** Something that cannot be said now. `act` is the id of the act of the request that is meant. */
export interface SayingProblems {
  "same-id-other-content": { act: string };
  "same-id-twice": { act: string };
  "entity-unknown": { act?: string; entity: string };
  "entity-exists": { act: string; entity: string };
  "entity-not-own-name": { act: string; party: string };
  "not-a-participant": { act: string; entity: string };
  "party-unknown": { act: string; named: string };
  "kind-unknown": { act?: string; kind: string };
  "field-unknown": { act?: string; field: string };
  "value-malformed": { act?: string; field: string; where: string };
  "value-too-long": { act?: string; field: string; limit: number };
  "value-not-plain": { act?: string; field: string };
  "text-changed": { act: string; unit: string; now: string };
  "adopted-already": { act: string; unit: string };
  "declined-already": { act: string; unit: string };
  "bound-by-adoption": { act: string; unit: string; digest: string };
  "not-settled": { act: string; unit: string };
  "not-own-act": { act: string };
  "not-adoptable": { act: string; reason: NotAdoptable["code"]; field?: string; entity?: string };
  "rule-refused": { act?: string; rule: string; field?: string };
  "assent-missing": { act: string };
  "assent-refused": { act: string; reason: AssentRefusal["code"] };
  "assent-not-needed": None;
  "key-unknown": { key: string };
  "key-exists": { key: string };
  "key-of-another-office": { key: string };
  "software-key-refused": None;
  "act-too-long": { act: string; limit: number };
  "file-unknown": { act: string; attachment: string };
  "too-many-files": { act: string; limit: number };
  "draft-unknown": { entity: string; field: string };
  "nothing-to-release": None;
}

/** A readout that cannot be read in, or a draft of its sheet that cannot be changed so. */
export interface ReadingProblems {
  /** Why a file cannot be read; its sentence is the documents' own. */
  "document-unreadable": {
    reason: DocumentRefusal["code"];
    facts: Readonly<Record<string, number | string>>;
  };
  "too-many-paragraphs": { count: number; limit: number };
  "paragraph-too-long": { number: number; limit: number };
  "reading-unknown": None;
  "sheet-draft-unknown": None;
  "sheet-draft-accepted": None;
  "sheet-draft-released": { entity: string };
  "nothing-to-join": None;
  "reading-in-use": None;
  "language-not-of-mechanism": None;
}

/** A node that cannot keep what it should. */
export interface KeepingProblems {
  "storage-away": None;
  "disk-full": None;
  "read-only": None;
  busy: None;
  fault: None;
  "counterpart-unknown": { party: string };
  /** What the exchange refuses to an office; its sentence is the exchange's own. */
  "exchange-refused": { reason: ExchangeRefusal["code"]; parts: Parts };
}

export type ProblemFacts = RequestProblems &
  AccessProblems &
  PeopleProblems &
  ClearanceProblems &
  SayingProblems &
  ReadingProblems &
  KeepingProblems;
export type ProblemCode = keyof ProblemFacts;

/** A refusal as a value: a code of the closed union with its facts. Sentences are in words/, HTTP numbers in http/. */
export type Problem = { [C in ProblemCode]: { ok: false; code: C } & ProblemFacts[C] }[ProblemCode];

/** A problem from its code and facts. */
export function problem<C extends ProblemCode>(
  code: C,
  ...facts: keyof ProblemFacts[C] extends never ? [] : [ProblemFacts[C]]
): Problem {
  return { ok: false, code, ...facts[0] } as unknown as Problem;
}
