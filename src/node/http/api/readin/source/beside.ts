import { z } from "zod";
import { sheetDraft, sourceId } from "../../../../../desks/readin/sheet-draft.ts";
import { draftsOf, findSource } from "../../../../../desks/readin/sources.ts";
import { twoAccounts } from "../../../../../desks/readin/two-accounts.ts";
import type { NodeParts } from "../../../../parts.ts";
import { problem } from "../../../../problems/problem.ts";
import { type Route, route } from "../../../route.ts";

const params = z.strictObject({ source: sourceId, other: sourceId });

const account = z.object({
  id: sourceId,
  title: z.string(),
  day: z.string().nullable(),
  meeting: z.string().nullable(),
  drafts: z.array(sheetDraft),
});

const answer = z.object({
  first: account,
  second: account,
  both: z.array(z.object({ first: z.string(), second: z.string(), likeness: z.number() })),
  onlyFirst: z.array(z.string()),
  onlySecond: z.array(z.string()),
});

type Needs = Pick<NodeParts, "db" | "readingDesk">;

/** Two readouts of one meeting, laid side by side. */
export function readinBeside(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/readin/:source/beside/:other",
      summary:
        "Two readouts of one meeting read together, across languages: what both say, what only one does. A proposal.",
      access: { to: "office", deed: "draft" },
      params,
      answer,
      handle: async ({ params: { source, other } }) => {
        const [first, second] = await Promise.all([accountOf(node, source), accountOf(node, other)]);
        if (first === null || second === null) return problem("reading-unknown");
        const { words, lexicon } = node.readingDesk;
        const compared = twoAccounts(first.drafts, second.drafts, words(), await lexicon());
        return { ok: true, body: { first, second, ...compared } };
      },
    }),
  ];
}

async function accountOf({ db }: Needs, id: string) {
  const source = await findSource(db, id);
  return source === null ? null : { ...source, drafts: await draftsOf(db, id) };
}
