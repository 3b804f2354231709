import { z } from "zod";
import { kindName } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { type OfficeRole } from "../../../../mechanisms/office.ts";
import { may } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import type { EntitiesSetting } from "../../views/entities.ts";
import { type EntityView, entityView, standings } from "../../views/entity-view.ts";
import { listEntities } from "../../views/list.ts";
import { reachOf } from "../../reach.ts";
import { type Noticed, type Route, route } from "../route.ts";

const query = z.strictObject({
  kind: kindName.optional(),
  standing: z.enum(standings).optional(),
  text: z.string().max(200).optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

type Needs = Pick<NodeParts, "db" | "mechanism" | "party" | "kindNamed" | "readings">;

/** The list of entities. */
export function entities(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/entities",
      summary:
        "Entities, what changed last first; by kind, by standing of a joint field, by words; with keyset paging.",
      access: { to: "office", deed: "read-own-items" },
      query,
      answer: z.object({ items: z.array(entityView), next: z.string().nullable() }),
      notices: (_, { items }) => listNoticed(items, node.party),
      handle: async ({ query: asked, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const { kind = null, standing = null, text = null, after = null, limit } = asked;
        const setting = settingFor(node, office.office.role);
        const reach = await reachOf(node, office.office);
        const among = reach === "everything" ? null : [...reach];
        const list = await listEntities(node.db, { kind, standing, text, after, limit, among }, setting);
        if (!list.ok) return problem("input-malformed", { where: "after" });
        return { ok: true, body: { items: list.items, next: list.next } };
      },
    }),
  ];
}

/** What of the other side's words a list has shown. */
function listNoticed(items: readonly EntityView[], party: string): Noticed | null {
  const theirs = items.filter((one) => speakOthers(one, party)).map((one) => one.id);
  if (theirs.length === 0) return null;
  return { deed: "read", about: { count: theirs.length, entities: theirs.slice(0, NAMED) } };
}

const NAMED = 50;

/** Whether another side has said something here. */
export function speakOthers({ fields }: Pick<EntityView, "fields">, party: string): boolean {
  return Object.values(fields).some((one) => Object.keys(one.positions).some((by) => by !== party));
}

/** With what views for an office of this role are made. */
export function settingFor(
  { mechanism, party, kindNamed }: Pick<Needs, "mechanism" | "party" | "kindNamed">,
  role: OfficeRole,
): EntitiesSetting {
  const mayHere = { draft: may(role, "draft"), release: may(role, "release"), adopt: may(role, "adopt") };
  return { mechanism: mechanism.id, party, kindNamed, may: mayHere };
}
