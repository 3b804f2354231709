import { z } from "zod";
import { published as publishedDocument } from "../../../record/verify/published-format.ts";
import type { EntityState } from "../../../record/fold/entity.ts";
import { publishedRevision } from "../../../record/log/published.ts";
import type { NodeParts } from "../../parts.ts";
import { type Route, route } from "../route.ts";

/** How many published revisions one answer holds; each with all its proofs. */
const PAGE = 20;

/** What every participant has adopted and one has published, with all it takes to verify it: for anyone. */
export function published({ db, mechanism }: Pick<NodeParts, "db" | "mechanism">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/published",
      summary:
        "Published revisions with envelopes, bodies, inclusion proofs and checkpoints; verifiable offline.",
      access: { to: "public" },
      query: z.strictObject({ after: z.string().max(200).default("") }),
      answer: z.object({ items: z.array(publishedDocument), next: z.string().nullable() }),
      handle: async ({ query: { after } }) => {
        const rows = await db.query<{ id: string; state: EntityState }>(
          `select id, state from entity
           where id > $1 and exists (select from entry where entry.entity = entity.id and entry.act = 'publish')
           order by id limit $2`,
          [after, PAGE],
        );
        const found = await Promise.all(
          rows.flatMap(({ state }) => {
            const revisions = new Map(state.published.map((one) => [`${one.unit} ${one.digest}`, one]));
            return [...revisions.values()].map(({ unit, digest }) =>
              publishedRevision(db, mechanism.id, state, unit, digest),
            );
          }),
        );
        const items = found.filter((one) => one !== null);
        return { ok: true, body: { items, next: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null) } };
      },
    }),
  ];
}
