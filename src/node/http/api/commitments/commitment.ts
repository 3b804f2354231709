import { z } from "zod";
import { commitment as read } from "../../../../desks/commitments/answer.ts";
import { observerReference } from "../../../../desks/commitments/item.ts";
import { commitmentAnswer } from "../../../../desks/commitments/shown.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";

const name = z.string().regex(/^[A-Za-z0-9._~-]{1,80}$/);
const party = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);

/** `observer/NAME` is an item of the observer's record; anything else an entity. */
const params = z
  .strictObject({ party, name })
  .transform((one) => (one.party === "observer" ? observerReference(one.name) : `${one.party}/${one.name}`));

/** One commitment: its chain over the years, where it comes from, what each side reports of it. */
export function commitment({ readings }: Pick<NodeParts, "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/commitments/:party/:name",
      summary:
        "One commitment, or one item of the observer's record (party `observer`), with all that is told of it.",
      access: { to: "office", deed: "read-own-items" },
      params,
      answer: commitmentAnswer,
      handle: async ({ params: id, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const body = await read(readings, id, office.office);
        return body === null ? problem("not-found") : { ok: true, body };
      },
    }),
  ];
}
