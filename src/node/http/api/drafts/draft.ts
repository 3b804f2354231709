import { z } from "zod";
import { entityId, fieldName, kindName, partyName } from "../../../../record/verify/envelope.ts";
import { draftView, findDraft, keepDraft, removeDraft } from "../../../drafts.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { type Route, route } from "../../route.ts";
import { notReporting } from "./reporting.ts";

const params = z
  .strictObject({ party: z.string(), name: z.string(), field: fieldName })
  .transform(({ party, name, field }) => ({ entity: `${party}/${name}`, field }))
  .pipe(z.object({ entity: entityId, field: fieldName }));

/** A draft of an entity that is not opened yet says of which kind it is to be, and with whom. */
const body = z.strictObject({
  value: z.json(),
  kind: kindName.optional(),
  participants: z.array(partyName).min(1).max(32).optional(),
});

type Needs = Pick<
  NodeParts,
  "db" | "ownDb" | "effects" | "events" | "kindNamed" | "mechanism" | "party" | "readings"
>;

/** One draft: read, kept, discarded. */
export function draft(node: Needs): Route[] {
  const url = "/api/drafts/:party/:name/:field";
  return [
    route({
      method: "GET",
      url,
      summary: "One draft of this side.",
      access: { to: "office", deed: "report" },
      params,
      answer: draftView,
      handle: async ({ params: of, asker }) => {
        const refused = await notReporting(node, asker, [of]);
        if (refused !== null) return refused;
        const found = await findDraft(node.db, of);
        return found === null ? problem("draft-unknown", of) : { ok: true, body: found };
      },
    }),
    route({
      method: "PUT",
      url,
      summary: "Keeps a draft. It says nothing to the other side, and may be incomplete.",
      access: { to: "office", deed: "report" },
      params,
      body,
      answer: draftView,
      handle: async ({ params: of, body: { value, kind, participants }, asker }) => {
        const refused = await notReporting(node, asker, [{ ...of, value, kind }]);
        if (refused !== null) return refused;
        const opening =
          kind === undefined
            ? null
            : { kind, participants: participants ?? node.mechanism.parties.map(({ id }) => id) };
        const by = { office: asker.office?.office.id ?? "", at: node.effects.now() };
        const kept = await keepDraft(node, { ...of, value, opening, ...by });
        if (!kept.ok) return kept;
        await node.events.tellDraft(of.entity);
        return { ok: true, body: kept.draft };
      },
    }),
    route({
      method: "DELETE",
      url,
      summary: "Discards a draft, if there is one.",
      access: { to: "office", deed: "report" },
      params,
      answer: "nothing",
      handle: async ({ params: of, asker }) => {
        const refused = await notReporting(node, asker, [of]);
        if (refused !== null) return refused;
        if (await removeDraft(node.db, of)) await node.events.tellDraft(of.entity);
        return { ok: true, nothing: true };
      },
    }),
  ];
}
