import { verifyAssent } from "./assent.ts";
import { type Json, canonicalJson } from "./canonical.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { type Revision, childDigest, settlementDigest } from "./digest.ts";
import {
  type Citation,
  type Envelope,
  type EnvelopeOf,
  type OfficeKey,
  bodyHash,
  parseBody,
  parseEnvelope,
} from "./envelope.ts";
import { leafHash } from "./hash.ts";
import { type TreeHead, verifyInclusion } from "./merkle.ts";
import {
  type Content,
  type Published,
  type PublishedAnchor,
  type PublishedFinding,
  type PublishedReport,
  published,
} from "./published-format.ts";

type ChildContent = Parameters<typeof childDigest>[0];

interface Proved {
  at: Citation;
  envelope: Envelope;
  value: Json | null;
}

/**
 * Verifies one published revision offline: every leaf is in the log its checkpoint signs, the revision gives its digest,
 * its values were said in cited acts, and every participant adopted it under a registered key. Says all that is wrong.
 *
 * It does not prove that no earlier adoption bound a party: that takes the whole log.
 */
export function verifyPublished(
  document: unknown,
  anchors: readonly PublishedAnchor[],
  demonstration: boolean,
): PublishedReport {
  const parsed = published.safeParse(document);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    return { ok: false, digest: null, findings: [{ code: "malformed", where }] };
  }
  const findings: PublishedFinding[] = [];
  const { digest, revision, logs, leaves } = parsed.data;
  if (digestOf(revision) !== digest) findings.push({ code: "digest-mismatch" });
  const heads = openLogs(logs, anchors, findings);
  const proved = leaves.flatMap((one) => proveLeaf(one, heads, findings) ?? []);
  checkOpening(revision, proved, findings);
  const contents = parsed.data.contents ?? [];
  checkContents(revision, contents, findings);
  for (const one of [revision, ...contents]) checkValues(one, proved, findings);
  for (const party of revision.participants)
    checkAdoption(party, digest, revision, proved, demonstration, findings);
  return { ok: findings.length === 0, digest, findings };
}

function digestOf(revision: Published["revision"]): string | null {
  try {
    return settlementDigest(revision as Revision);
  } catch {
    return null;
  }
}

function logName(party: string, epoch: number): string {
  return `${party}/${epoch}`;
}

function openLogs(
  logs: Published["logs"],
  anchors: readonly PublishedAnchor[],
  findings: PublishedFinding[],
): Map<string, TreeHead> {
  const heads = new Map<string, TreeHead>();
  for (const { party, epoch, checkpoint } of logs) {
    const known = anchors.find((one) => one.party === party && one.epoch === epoch);
    if (known === undefined) {
      findings.push({ code: "no-anchor", party, epoch });
      continue;
    }
    const opened = openCheckpoint(Buffer.from(checkpoint), known.anchor);
    if (opened.ok) heads.set(logName(party, epoch), opened.checkpoint);
    else findings.push({ code: "checkpoint-refused", party, epoch, reason: opened.code });
  }
  return heads;
}

function proveLeaf(
  one: Published["leaves"][number],
  heads: Map<string, TreeHead>,
  findings: PublishedFinding[],
): Proved | null {
  const { at } = one;
  const bytes = Buffer.from(one.envelope);
  const hash = leafHash(bytes);
  const refuse = (finding: PublishedFinding) => {
    findings.push(finding);
    return null;
  };
  if (Buffer.from(hash).toString("hex") !== at.leaf) return refuse({ code: "leaf-mismatch", at });
  const head = heads.get(logName(at.party, at.epoch));
  if (head === undefined) return refuse({ code: "not-included", at, reason: "no-checkpoint" });
  const path = one.proof.map((step) => Buffer.from(step, "hex"));
  const verdict = verifyInclusion(head, at.index, hash, path);
  if (!verdict.ok) return refuse({ code: "not-included", at, reason: verdict.code });
  const parsed = parseEnvelope(bytes);
  if (!parsed.ok) return refuse({ code: "envelope-refused", at, reason: parsed.code });
  const value = valueIn(parsed.envelope, one.body);
  if (value === undefined) return refuse({ code: "body-mismatch", at });
  return { at, envelope: parsed.envelope, value };
}

/** What the body says; null where the envelope names none, undefined where it is not the body named. */
function valueIn(envelope: Envelope, body: string | null): Json | null | undefined {
  if (envelope.act !== "say" && envelope.act !== "adopt") return null;
  if (body === null || bodyHash(Buffer.from(body)) !== envelope.body) return undefined;
  const parsed = parseBody(Buffer.from(body));
  return parsed.ok ? parsed.body.value : undefined;
}

function checkOpening(
  revision: Published["revision"],
  proved: readonly Proved[],
  findings: PublishedFinding[],
): void {
  const opener = revision.entity.split("/")[0];
  const wanted = canonicalJson(revision.participants);
  const found = proved.some(
    ({ at, envelope }) =>
      envelope.act === "open" &&
      at.party === opener &&
      envelope.entity === revision.entity &&
      envelope.kind === revision.kind &&
      canonicalJson([...new Set(envelope.participants)].sort()) === wanted,
  );
  if (!found) findings.push({ code: "not-opened" });
}

/** Each included paragraph is there and gives the digest the revision lists. */
function checkContents(
  revision: Published["revision"],
  contents: readonly Content[],
  findings: PublishedFinding[],
): void {
  for (const { entity, digest } of revision.children ?? []) {
    const held = contents.find((one) => one.entity === entity);
    const same =
      held !== undefined &&
      childDigest({ ...held, mechanism: revision.mechanism } as ChildContent) === digest;
    if (!same) findings.push({ code: "child-mismatch", entity });
  }
}

/** Every value was said, as it stands, in an act that an adoption cites. */
function checkValues(revision: Content, proved: readonly Proved[], findings: PublishedFinding[]): void {
  const { entity } = revision;
  for (const [at, field] of revision.fields.entries()) {
    const wanted = canonicalJson((revision.values[at] ?? null) as Json);
    const said = proved.some(
      ({ at: place, envelope, value }) =>
        envelope.act === "say" &&
        envelope.entity === entity &&
        envelope.field === field &&
        revision.participants.includes(place.party) &&
        value !== null &&
        canonicalJson(value) === wanted,
    );
    if (!said) findings.push({ code: "value-not-said", entity, field });
  }
}

function checkAdoption(
  party: string,
  digest: string,
  revision: Published["revision"],
  proved: readonly Proved[],
  demonstration: boolean,
  findings: PublishedFinding[],
): void {
  const found = proved.find(({ at, envelope }) => {
    if (envelope.act !== "adopt" || at.party !== party) return false;
    const same = envelope.entity === revision.entity && envelope.unit === revision.unit;
    return same && envelope.base === revision.base && envelope.digest === digest;
  });
  if (found === undefined) {
    findings.push({ code: "not-adopted", party });
    return;
  }
  const reason = assentProblem(found, proved, demonstration);
  if (reason !== null) findings.push({ code: "assent-refused", party, reason });
}

function assentProblem(
  { at, envelope }: Proved,
  proved: readonly Proved[],
  demonstration: boolean,
): string | null {
  const { assent, digest, office } = envelope as EnvelopeOf<"adopt">;
  if (assent === undefined) return "absent";
  const key = registeredKey(proved, assent.key, at);
  if (key === null) return "key-not-registered";
  const verdict = verifyAssent(digest, assent, office, key, demonstration);
  return verdict.ok ? null : verdict.code;
}

function registeredKey(proved: readonly Proved[], id: string, before: Citation): OfficeKey | null {
  for (const { at, envelope } of proved) {
    const earlier = at.epoch < before.epoch || (at.epoch === before.epoch && at.index < before.index);
    if (envelope.act === "register" && at.party === before.party && earlier && envelope.key.id === id) {
      return envelope.key;
    }
  }
  return null;
}
