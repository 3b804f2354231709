import { createHash } from "node:crypto";
import { type Json, canonicalBytes } from "../../record/verify/canonical.ts";
import type { EntityIntent, Intent } from "../../record/kind/intent.ts";
import type { Deed } from "../policy.ts";
import type { AssentGiven } from "./assent.ts";

/** A draft that is to leave, by what it is a draft of. */
export interface DraftName {
  entity: string;
  field: string;
}

/**
 * How many drafts one release takes: the places, the settings and the words in four languages of a text of a thousand
 * paragraphs. They leave whole under one number or not at all, so a text is never half with the other side; what it
 * costs is that the log is held while they are written (docs/decisions/one-dispatch.md has the seconds).
 */
export const RELEASE_LIMIT = 7_000;

/** What an office asks to have said at once: all or none, under one dispatch number. */
export interface Release {
  office: string;
  /** Who acts for the office, for the access trail at home; no act carries it. */
  person: string | null;
  /** Prepared positions that leave with it and are drafts no longer. */
  drafts: readonly DraftName[];
  acts: readonly Intent[];
  assent: AssentGiven | null;
  /** Names a release of drafts, whose acts take their ids from it, so that asking twice says it once. */
  id: string | null;
}

/** An act to be said, with the hash of what was asked: the same act id with another hash is refused. */
export interface AskedAct {
  intent: Intent;
  asked: Uint8Array;
}

/** A draft as it is kept. `kind` and `participants` are there until its entity is opened. */
export interface DraftRow extends DraftName {
  value: Json;
  kind: string | null;
  participants: string[] | null;
  office: string;
  updatedAt: number;
}

/** The ids that a release of drafts gives its positions: known before the drafts are looked at. */
export function idsOfDrafts(release: Release): string[] {
  return release.drafts.map((_, at) => `${release.id ?? ""}-${at + 1}`);
}

/** What an act asks of the policy. To bind one's side takes more than to speak for it. */
export function deedOf({ act }: Intent): Deed {
  switch (act) {
    case "open":
    case "say":
    case "erase":
    case "publish-own":
      return "release";
    case "adopt":
    case "decline":
    case "publish":
      return "adopt";
    case "register":
    case "revoke":
      return "manage-keys";
  }
}

/**
 * The acts of a release in the order in which they are said: what must be opened first, then the drafts, then the rest.
 * `isKnown` says whether an entity has been opened.
 */
export function actsOfRelease(
  release: Release,
  drafts: readonly DraftRow[],
  isKnown: (entity: string) => boolean,
): AskedAct[] {
  const opened = openings(release, drafts, isKnown);
  const ids = idsOfDrafts(release);
  const said = drafts.map(({ entity, field, value }, at): Intent => ({
    id: ids[at] ?? "",
    act: "say",
    entity,
    field,
    value,
  }));
  const asked = askedIn(release);
  return [...opened, ...said, ...release.acts].map((intent) => ({ intent, asked: asked(intent) }));
}

/** One opening for each entity that so far is a draft alone. */
function openings(
  release: Release,
  drafts: readonly DraftRow[],
  isKnown: (entity: string) => boolean,
): EntityIntent[] {
  const opened = new Map<string, EntityIntent>();
  for (const { entity, kind, participants } of drafts) {
    if (kind === null || participants === null || isKnown(entity) || opened.has(entity)) continue;
    const id = `${release.id ?? ""}-o${opened.size + 1}`;
    opened.set(entity, { id, act: "open", entity, kind, participants });
  }
  return [...opened.values()];
}

/** A signature is made anew when a request is repeated, so it is no part of what was asked. */
function askedIntent(office: string, intent: Intent): Uint8Array {
  return hashOf({ office, intent: intent as unknown as Json });
}

/** The hash of what is asked under each act id of this release; that of a whole release is taken once. */
export function askedIn(release: Release): (intent: Intent | null) => Uint8Array {
  let whole: Uint8Array | null = null;
  return (intent) =>
    intent === null || release.drafts.length > 0
      ? (whole ??= askedRelease(release))
      : askedIntent(release.office, intent);
}

function askedRelease({ office, drafts, acts }: Release): Uint8Array {
  return hashOf({ office, drafts, acts } as unknown as Json);
}

function hashOf(value: Json): Uint8Array {
  return createHash("sha256").update(canonicalBytes(value)).digest();
}
