import { z } from "zod";
import { entityId, partyName } from "../../../../record/verify/envelope.ts";
import { type AsOf, stateAsOf } from "../../../../record/log/state.ts";
import type { EntityState } from "../../../../record/fold/entity.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Held, viewsOf } from "../../../views/entities.ts";
import { entityView } from "../../../views/entity-view.ts";
import { type Route, route } from "../../route.ts";
import { reachOf, reaches } from "../../../reach.ts";
import { settingFor, speakOthers } from "../entities.ts";

/** `:party/:name` of an address, which is an entity's id. */
export const entityParams = z
  .strictObject({ party: z.string(), name: z.string() })
  .transform(({ party, name }) => `${party}/${name}`)
  .pipe(entityId);

type Needs = Pick<NodeParts, "db" | "mechanism" | "party" | "kindNamed" | "readings">;

/** One entity, now or as of any sizes of the logs. */
export function entity(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/entities/:party/:name",
      summary:
        "One entity, as it stands or, with asOf=china:12,korea:9, as it stood when the logs had these sizes.",
      access: { to: "office", deed: "read-own-items" },
      params: entityParams,
      query: z.strictObject({ asOf: z.string().max(400).optional() }),
      answer: entityView,
      notices: (_, view) =>
        speakOthers(view, node.party) ? { deed: "read", about: { entities: [view.id] } } : null,
      handle: async ({ params: id, query, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        if (!reaches(await reachOf(node, office.office), id)) return problem("not-own-item");
        const setting = settingFor(node, office.office.role);
        const asOf = query.asOf === undefined ? null : await readAsOf(node, query.asOf);
        if (query.asOf !== undefined && asOf === null) return problem("input-malformed", { where: "asOf" });
        const held = asOf === null ? await heldNow(node, id) : await heldThen(node, id, asOf);
        if (held === null) return problem("entity-unknown", { entity: id });
        const [view] = await viewsOf(node.db, [held], setting, { drafts: asOf === null });
        return view === undefined ? problem("entity-unknown", { entity: id }) : { ok: true, body: view };
      },
    }),
  ];
}

async function heldNow({ db }: Needs, id: string): Promise<Held | null> {
  const [row] = await db.query<{ state: EntityState; changed_at: string }>(
    "select state, changed_at from entity where id = $1",
    [id],
  );
  return row === undefined ? null : { state: row.state, changedAt: row.changed_at };
}

async function heldThen({ db, mechanism }: Needs, id: string, asOf: AsOf): Promise<Held | null> {
  const state = await stateAsOf(db, id, asOf, { demonstration: mechanism.demonstration });
  return state === null ? null : { state, changedAt: null };
}

const pair = /^([a-z][a-z0-9-]{0,31}):(?:(\d{1,9})\.)?(\d{1,15})$/;

/** `china:12,korea:9` with the logs' latest epochs; `china:0.12` names an epoch. Null where it cannot be read. */
async function readAsOf({ db, mechanism }: Needs, text: string): Promise<AsOf | null> {
  const rows = await db.query<{ party: string; epoch: number }>(
    "select party, max(epoch) as epoch from log group by party",
  );
  const found: Record<string, { epoch: number; size: number }> = {};
  for (const part of text.split(",")) {
    const [, party = "", epoch, size = ""] = pair.exec(part) ?? [];
    if (!partyName.safeParse(party).success || !mechanism.parties.some((one) => one.id === party))
      return null;
    const latest = rows.find((row) => row.party === party)?.epoch ?? 0;
    found[party] = { epoch: epoch === undefined ? latest : Number(epoch), size: Number(size) };
  }
  return found;
}
