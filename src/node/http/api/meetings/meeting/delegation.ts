import { z } from "zod";
import { delegationList } from "../../../../../desks/committee/delegation-list.ts";
import {
  eraseDelegation,
  keepDelegation,
  ownDelegation,
} from "../../../../../desks/committee/home/delegations.ts";
import type { NodeParts } from "../../../../parts.ts";
import { type Route, route } from "../../../route.ts";
import { entityParams } from "../../entities/entity.ts";

type Needs = Pick<NodeParts, "db" | "effects" | "events">;

/** Our own delegation, in ordinary tables: names of people are in no act, and can be erased. */
export function delegation({ db, effects, events }: Needs): Route[] {
  const url = "/api/meetings/:party/:name/delegation";
  return [
    route({
      method: "GET",
      url,
      summary: "This side's own delegation to a meeting, as it is kept at home.",
      access: { to: "office", deed: "draft" },
      params: entityParams,
      answer: z.object({ list: delegationList.nullable() }),
      handle: async ({ params: meeting }) => ({
        ok: true,
        body: { list: await ownDelegation(db, meeting) },
      }),
    }),
    route({
      method: "PUT",
      url,
      summary: "Replaces this side's own delegation to a meeting. Nothing is sent by it.",
      access: { to: "office", deed: "draft" },
      params: entityParams,
      body: delegationList,
      answer: "nothing",
      handle: async ({ params: meeting, body: list, asker }) => {
        const office = asker.office?.office.id ?? "";
        await keepDelegation(db, { meeting, list, office, at: effects.now() });
        await events.tellDraft(meeting);
        return { ok: true, nothing: true };
      },
    }),
    route({
      method: "DELETE",
      url,
      summary: "Erases this side's own delegation at home.",
      access: { to: "office", deed: "draft" },
      params: entityParams,
      answer: "nothing",
      handle: async ({ params: meeting }) => {
        await eraseDelegation(db, meeting);
        await events.tellDraft(meeting);
        return { ok: true, nothing: true };
      },
    }),
  ];
}
