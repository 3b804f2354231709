import { z } from "zod";
import { hex256 } from "../../../../record/verify/envelope.ts";
import { fileNamed, isInReach } from "../../../attachments/attachments.ts";
import type { NodeParts } from "../../../parts.ts";
import { problem } from "../../../problems/problem.ts";
import { reachOf } from "../../../reach.ts";
import { type Route, route } from "../../route.ts";

/**
 * A file from outside is handed over to be kept, never to be shown as a page of this node: whatever it is, the browser is
 * told not to guess, and to run nothing in it. Its name stands in the act that names it, and in the link.
 */
const headers = {
  "content-disposition": "attachment",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
};

/** One file: given here and not yet sent, sent, or received from the other side. */
export function attachment({ db, readings }: Pick<NodeParts, "db" | "readings">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/attachments/:hash",
      summary: "The file that positions of either side name by this hash, to be kept as a file.",
      access: { to: "office", deed: "read-own-items" },
      params: z.strictObject({ hash: hex256 }),
      answer: "bytes",
      handle: async ({ params: { hash }, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const reach = await reachOf({ readings }, office.office);
        // Whether a file out of reach exists is not told.
        if (!(await isInReach(db, hash, reach, office.office.id))) return problem("not-found");
        const file = await fileNamed(db, hash);
        if (!file.ok) return file;
        return { ok: true, bytes: file.bytes, mediaType: "application/octet-stream", headers };
      },
    }),
  ];
}
