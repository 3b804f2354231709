import { z } from "zod";
import { type Asker as LogAsker, type Served, serve } from "../../../record/exchange/serve.ts";
import { receiveCosignature } from "../../../record/exchange/cosigning.ts";
import type { NodeParts } from "../../parts.ts";
import { problem } from "../../problems/problem.ts";
import { type Answered, type Asker, type Route, route } from "../route.ts";

const params = z.strictObject({ "*": z.string().max(400) }).transform((one) => one["*"]);

const cache: Record<Served["kind"], string> = {
  immutable: "private, max-age=31536000, immutable",
  lines: "no-store",
  note: "no-store",
  pack: "no-store",
};

type Needs = Pick<NodeParts, "db" | "card">;

/** The static files of a log (C2SP tlog-tiles), its bodies and attachments, and what witnesses hand in. */
export function file({ db, card }: Needs): Route[] {
  const settings = { cosigner: card.origin };
  return [
    route({
      method: "GET",
      url: "/log/*",
      summary:
        "A file of a log: <party>/<epoch>/checkpoint for anyone; tile/…, body/…, bodies/<from>-<to>, attachment/…, rotations, cosignature for the parties' nodes and auditors. Ranges are understood.",
      access: { to: "log" },
      params,
      answer: "bytes",
      notices: ({ params: path, asker }) =>
        logAsker(asker)?.kind === "auditor" ? { deed: "read", about: { address: logNamed(path) } } : null,
      handle: async ({ params: path, asker, range }) => {
        const served = await serve(db, path, logAsker(asker), settings);
        if (served.ok) return ranged(served, range);
        return served.code === "not-there"
          ? problem("not-found")
          : problem("node-not-authenticated", { reason: "no-signature" });
      },
    }),
    route({
      method: "POST",
      url: "/log/:party/:epoch/cosignature",
      summary: "A party's node hands in its cosignature of a checkpoint of this node's own log.",
      access: { to: "log" },
      body: "bytes",
      answer: "nothing",
      handle: async ({ asker: { signer }, bytes }) => {
        if (signer?.kind !== "party") return problem("node-not-authenticated", { reason: "no-signature" });
        const received = await db.transaction((tx) => receiveCosignature(tx, bytes));
        if (received.ok) return { ok: true, nothing: true };
        const { ok, code: reason, ...figures } = received;
        void ok;
        return problem("cosignature-refused", { reason, ...figures });
      },
    }),
  ];
}

/** Which log a file is of: an auditor that reads a log whole is one line on the trail, not one a file. */
function logNamed(path: string): string {
  return `/log/${path.split("/").slice(0, 2).join("/")}`;
}

/** An auditor is known by a signed request or, as an office of this side, by its sign-in. */
function logAsker({ signer, office }: Asker): LogAsker {
  if (signer !== null) return signer;
  return office?.office.role === "auditor" ? { kind: "auditor", name: office.office.id } : null;
}

/** The file, or the part from the asked byte on (RFC 9110, 14): what of a growing file is new. */
function ranged({ bytes, kind }: Served, range: string | undefined): Answered {
  const isText = kind === "note" || kind === "lines";
  const mediaType = isText ? "text/plain; charset=utf-8" : "application/octet-stream";
  const headers = { "cache-control": cache[kind], "accept-ranges": "bytes" };
  const from = /^bytes=(\d{1,15})-$/.exec(range ?? "")?.[1];
  if (from === undefined) return { ok: true, bytes, mediaType, headers };
  const start = Number(from);
  if (start >= bytes.length) return problem("range-beyond-end", { size: bytes.length });
  const contentRange = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
  const partly = { ...headers, "content-range": contentRange };
  return { ok: true, bytes: bytes.subarray(start), mediaType, headers: partly, partial: true };
}
