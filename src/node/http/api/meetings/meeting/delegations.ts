import { z } from "zod";
import { delegationList, readDelegation } from "../../../../../desks/committee/delegation-list.ts";
import { statesOf } from "../../../../../record/log/state.ts";
import { fileNamed } from "../../../../attachments/attachments.ts";
import type { NodeParts } from "../../../../parts.ts";
import { problem } from "../../../../problems/problem.ts";
import { type Route, route } from "../../../route.ts";
import { entityParams } from "../../entities/entity.ts";

const shared = z.object({
  party: z.string(),
  /** `sent`: the list is here; `erased` by its owner; `missing`: not here yet; `unreadable`: it is no such list. */
  state: z.enum(["sent", "erased", "missing", "unreadable"]),
  sentAt: z.string(),
  list: delegationList.nullable(),
});

const said = z.object({ list: z.object({ attachment: z.string() }) });

/** The delegations that the sides have sent each other, read from the files their acts refer to. */
export function delegations({ db }: Pick<NodeParts, "db">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings/:party/:name/delegations",
      summary: "What each side has sent of its delegation: the list, or that it has been erased.",
      access: { to: "office", deed: "read" },
      params: entityParams,
      answer: z.object({ items: z.array(shared) }),
      handle: async ({ params: id }) => {
        const state = (await statesOf(db, [id])).get(id);
        if (state === undefined) return problem("entity-unknown", { entity: id });
        const registers = Object.entries(state.positions["delegation"] ?? {});
        const items = await Promise.all(
          registers.map(async ([party, position]): Promise<z.infer<typeof shared>> => {
            const about = { party, sentAt: position.time, list: null };
            if (position.state !== "said") return { ...about, state: position.state };
            const value = said.safeParse(position.value);
            if (!value.success) return { ...about, state: "unreadable" };
            const file = await fileNamed(db, value.data.list.attachment);
            if (!file.ok) return { ...about, state: file.code === "file-erased" ? "erased" : "missing" };
            const list = readDelegation(file.bytes);
            return list === null ? { ...about, state: "unreadable" } : { ...about, state: "sent", list };
          }),
        );
        return { ok: true, body: { items } };
      },
    }),
  ];
}
