import { parseEnvelope } from "../../record/verify/envelope.ts";
import type { Json } from "../../record/verify/canonical.ts";
import type { Citation } from "../../record/verify/envelope.ts";
import type { Act, Horizon } from "../../record/fold/act.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import type { Kind } from "../../record/kind/kind.ts";
import { orderOf } from "../../record/kind/revision.ts";
import { type KeyAct, actsOf, citationOf, horizonOf, keyActsOf } from "../../record/log/acts.ts";
import { statesOf } from "../../record/log/state.ts";
import { RESTORED_AT } from "../../record/storage/backup/restore.ts";
import type { Transaction } from "../../record/storage/door.ts";
import { type HeldFiles, heldFiles } from "../attachments/attachments.ts";
import { filesIn } from "./named-files.ts";
import { loadPreparations } from "../clearance/gate.ts";
import type { Preparation } from "../clearance/preparation.ts";
import { type DraftRow, type Release, idsOfDrafts } from "./release.ts";

/** What a group of releases is decided by, read under the log's lock. */
export interface Loaded {
  /** Acts of this side's log under the ids that are asked for. */
  earlier: ReadonlyMap<string, EarlierAct>;
  states: ReadonlyMap<string, EntityState>;
  /** By entity and field, with a space between. */
  drafts: ReadonlyMap<string, DraftRow>;
  /** What is being prepared and circulated, by entity and field of its drafts. */
  prepared: ReadonlyMap<string, Preparation>;
  /** All acts of the entities that a release both changes and settles. */
  acts: ReadonlyMap<string, Act[]>;
  horizon: Horizon;
  /** Registrations and revocations of this side's keys. */
  keys: readonly KeyAct[];
  /** The place that the next entry takes. */
  size: number;
  lastDispatch: number;
  /** Which of the files that the group names are here. */
  files: HeldFiles;
  /** Whether this node waits, after a restore, to be compared, or to be started again in its new epoch. */
  isReadOnly: boolean;
}

export interface EarlierAct {
  at: Citation;
  asked: Uint8Array;
  dispatch: number | null;
}

export interface LoadSettings {
  party: string;
  epoch: number;
  demonstration: boolean;
  kindNamed: (name: string) => Kind | null;
}

/** Reads all that a group needs, in a few statements however large the group is. */
export async function load(
  tx: Transaction,
  group: readonly Release[],
  settings: LoadSettings,
): Promise<Loaded> {
  const named = [...new Set(group.flatMap(entitiesOf))];
  const folded = [...new Set(group.filter(changesAndSettles).flatMap(entitiesOf))];
  // Asked together, answered together: the questions do not wait for each other's answers.
  const [drafts, states, [head], earlier, prepared, acts, horizon, keys] = await Promise.all([
    loadDrafts(tx, group),
    statesOf(tx, named),
    headOf(tx, settings),
    loadEarlier(tx, group, settings.party),
    loadPreparations(tx, group),
    folded.length === 0 ? new Map<string, Act[]>() : actsOf(tx, folded, settings.demonstration),
    folded.length === 0 ? {} : horizonOf(tx),
    group.some(needsKeys) ? keyActsOf(tx, [settings.party]) : [],
  ]);
  await addChildren(tx, group, states, settings);
  return {
    earlier,
    states,
    drafts,
    prepared,
    acts,
    horizon,
    keys,
    size: head?.size ?? 0,
    lastDispatch: head?.last ?? 0,
    files: await heldFiles(tx, filesNamed(group, drafts)),
    isReadOnly: head?.restored ?? false,
  };
}

function headOf(
  tx: Transaction,
  { party, epoch }: LoadSettings,
): Promise<{ size: number; last: number; restored: boolean }[]> {
  return tx.query(
    `select size, coalesce((select max(number) from dispatch), 0) as last,
       exists (select from node_state where name = $3)
         or exists (select from log as later where later.own and later.party = $1 and later.epoch > $2) as restored
     from log where party = $1 and epoch = $2`,
    [party, epoch, RESTORED_AT],
  );
}

/** Every entity that a release names itself. */
export function entitiesOf({ acts, drafts }: Release): string[] {
  return [
    ...acts.flatMap((one) => ("entity" in one ? [one.entity] : [])),
    ...drafts.map((one) => one.entity),
  ];
}

function filesNamed(group: readonly Release[], drafts: ReadonlyMap<string, DraftRow>): string[] {
  const said = group.flatMap((one) =>
    one.acts.flatMap((act) => (act.act === "say" ? [act.value as Json] : [])),
  );
  return [...said, ...[...drafts.values()].map((one) => one.value)].flatMap(filesIn);
}

/** What settles is judged after what the same release has said: then the state before is not enough. */
function changesAndSettles({ acts, drafts }: Release): boolean {
  const settles = acts.some((one) => "entity" in one && one.act !== "say" && one.act !== "open");
  return settles && acts.length + drafts.length > 1;
}

function needsKeys({ acts, assent }: Release): boolean {
  return assent !== null || acts.some((one) => ["adopt", "register", "revoke"].includes(one.act));
}

async function loadDrafts(tx: Transaction, group: readonly Release[]): Promise<Map<string, DraftRow>> {
  const wanted = group.flatMap((one) => one.drafts);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<DraftRow>(
    `select entity, field, value, kind, participants, office, updated_at as "updatedAt" from draft
     where (entity, field) in (select * from unnest($1::text[], $2::text[])) for update`,
    [wanted.map((one) => one.entity), wanted.map((one) => one.field)],
  );
  return new Map(rows.map((row) => [`${row.entity} ${row.field}`, row]));
}

/** Adopting a text looks at its paragraphs. */
async function addChildren(
  tx: Transaction,
  group: readonly Release[],
  states: Map<string, EntityState>,
  { kindNamed }: LoadSettings,
): Promise<void> {
  const wanted = new Set<string>();
  for (const act of group.flatMap((one) => one.acts)) {
    if (act.act !== "adopt") continue;
    const state = states.get(act.entity);
    const children = state === undefined ? undefined : kindNamed(state.kind)?.units[act.unit]?.children;
    if (state === undefined || children === undefined) continue;
    for (const child of orderOf(state, children.order)) if (!states.has(child)) wanted.add(child);
  }
  if (wanted.size === 0) return;
  for (const [id, state] of await statesOf(tx, [...wanted])) states.set(id, state);
}

async function loadEarlier(
  tx: Transaction,
  group: readonly Release[],
  party: string,
): Promise<Map<string, EarlierAct>> {
  const ids = group.flatMap((one) => [...one.acts.map((act) => act.id), ...idsOfDrafts(one)]);
  const rows = await tx.query<{
    act_id: string;
    party: string;
    epoch: number;
    index: number;
    leaf: Uint8Array;
    asked: Uint8Array;
    envelope: Uint8Array;
  }>(
    `select act_id, party, epoch, index, leaf, asked, envelope from entry
     where party = $1 and act_id = any($2) and asked is not null`,
    [party, ids],
  );
  return new Map(
    rows.map((row) => {
      const parsed = parseEnvelope(row.envelope);
      const dispatch = parsed.ok ? (parsed.envelope.dispatch ?? null) : null;
      return [row.act_id, { at: citationOf(row), asked: row.asked, dispatch }];
    }),
  );
}
