import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import type { ObserverRecord } from "../../../mechanisms/observer/record.ts";
import type { Kind } from "../../record/kind/kind.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Reader } from "../../record/storage/door.ts";
import { dayOf } from "../commitments/days.ts";
import { oneWord } from "../commitments/fields.ts";
import type { Words } from "../commitments/item.ts";
import { observedItems } from "../commitments/observed-item.ts";
import { jointField, jointWords } from "../commitments/sight.ts";

/** A commitment that stands somewhere already: on record, in the observer's compilation, or among our own drafts. */
export interface KnownItem {
  id: string;
  from: "observer" | "parties" | "home";
  wording: Words;
  meeting: string | null;
  /** The day of its meeting, or on which it was opened; null for a draft. */
  raisedOn: string | null;
  workstream: string | null;
}

/** The most commitments of the parties that are compared with, the last opened first. */
const MOST = 5000;

/** The observer's items, which never change while a node runs. */
export function knownOfObserver(record: ObserverRecord, mechanism: Mechanism): KnownItem[] {
  return observedItems(record, mechanism).map((item) => ({
    id: item.id,
    from: "observer",
    wording: item.wording,
    meeting: item.meeting,
    raisedOn: item.raisedOn === "" ? null : item.raisedOn,
    workstream: item.workstream,
  }));
}

/** The commitments that parties have opened, and those that are drafts at home. */
export async function knownAtNode(reader: Reader, commitment: Kind): Promise<KnownItem[]> {
  const rows = await reader.query<{ state: EntityState }>(
    `select state from entity where kind = $1 order by changed_at desc limit ${MOST}`,
    [commitment.name],
  );
  const drafts = await reader.query<{ entity: string; field: string; value: unknown }>(
    `select entity, field, value from draft where kind = $1 order by entity, field limit ${MOST}`,
    [commitment.name],
  );
  return [...rows.map(({ state }) => knownFrom(state, commitment)), ...knownAtHome(drafts)];
}

function knownFrom(state: EntityState, kind: Kind): KnownItem {
  const sight = { audience: "side", kind, settled: new Map() } as const;
  return {
    id: state.id,
    from: "parties",
    wording: jointWords(state, "wording", sight).words,
    meeting: jointField(state, "meeting", sight, oneWord).value,
    raisedOn: dayOf(state.openedAt),
    workstream: jointField(state, "workstream", sight, oneWord).value,
  };
}

function knownAtHome(drafts: readonly { entity: string; field: string; value: unknown }[]): KnownItem[] {
  const found = new Map<string, KnownItem>();
  for (const { entity, field, value } of drafts) {
    if (typeof value !== "string") continue;
    const none = { meeting: null, raisedOn: null, workstream: null };
    const item = found.get(entity) ?? { id: entity, from: "home" as const, wording: {}, ...none };
    found.set(entity, itemWith(item, field, value));
  }
  return [...found.values()];
}

function itemWith(item: KnownItem, field: string, value: string): KnownItem {
  if (field.startsWith("wording."))
    return { ...item, wording: { ...item.wording, [field.slice("wording.".length)]: value } };
  if (field === "meeting" || field === "workstream") return { ...item, [field]: value };
  return item;
}
