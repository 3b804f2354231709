import { z } from "zod";
import { hex256 } from "../../../record/verify/envelope.ts";
import { ATTACHMENT_SALT } from "../../../record/verify/attachment.ts";
import { FILE_LIMIT, keepFile } from "../../attachments/attachments.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

type Needs = Pick<NodeParts, "db" | "ownDb" | "effects">;

/** Files that acts will name. What is given here stays at home until a release names it. */
export function attachments(node: Needs): Route[] {
  return [
    route({
      method: "POST",
      url: "/api/attachments",
      summary:
        "Gives the bytes of a file; answers the hash by which a position may name it. Nothing is sent by it.",
      access: { to: "office", deed: "report" },
      body: "bytes",
      limit: FILE_LIMIT,
      answer: z.object({ attachment: hex256, size: z.int() }),
      handle: async ({ bytes, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const salt = node.effects.random(ATTACHMENT_SALT);
        const kept = await keepFile(node, { bytes, salt, office: office.office.id, at: node.effects.now() });
        if (!kept.ok) return kept;
        return { ok: true, created: true, body: { attachment: kept.hash, size: bytes.length } };
      },
    }),
  ];
}
