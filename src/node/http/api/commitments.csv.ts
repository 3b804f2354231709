import { z } from "zod";
import { csvChunks } from "../../../desks/board/downloads/downloads.ts";
import { type Row, rowOf } from "../../../desks/board/downloads/row.ts";
import { boardWords } from "../../../desks/board/messages/messages.ts";
import { commitmentAddress } from "../../../desks/board/public/reader.ts";
import { type ListQuery, everyCommitment, listQuery, ownOnly } from "../../../desks/commitments/answer.ts";
import {
  type ImportContext,
  type Imported,
  importCommitments,
} from "../../../desks/commitments/import/import.ts";
import { importSentence } from "../../../desks/commitments/import/messages.ts";
import { readItems } from "../../../desks/readings/readings.ts";
import { statesOf } from "../../../record/log/state.ts";
import { draftsInOne } from "../../drafts.ts";
import type { NodeParts } from "../../parts.ts";
import { may } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import { type Asked, type Route, route } from "../route.ts";
import { streamed } from "../streamed.ts";

/** The longest sheet, in bytes. */
const SHEET_LIMIT = 16_777_216;

const imported = z.object({
  /** `checked`: nothing was kept; `prepared`: as drafts at home; `released`: said to the other side. */
  outcome: z.enum(["checked", "prepared", "released"]),
  opened: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.int(),
  dispatch: z.int().nullable(),
});

type Needs = Pick<
  NodeParts,
  "db" | "readings" | "mechanism" | "party" | "kindNamed" | "effects" | "events" | "performer" | "address"
>;

/** Export and import are the same file: what a side downloads it can edit and give back. */
export function commitmentsCsv(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/commitments.csv",
      summary:
        "Every commitment this side sees as CSV, its own words in the cells it can change; edited, it can be imported.",
      access: { to: "office", deed: "read-own-items" },
      query: listQuery,
      answer: "bytes",
      handle: async ({ query, language, asker: { office } }) => {
        if (office === null) return problem("not-signed-in");
        const rows = rowsOfList(node, query, language, { ...office.office, party: node.party });
        const name = `${boardWords[language].file}.csv`;
        const disposition = `attachment; filename="commitments.csv"; filename*=UTF-8''${encodeURIComponent(name)}`;
        const headers = { "content-disposition": disposition, "cache-control": "no-store" };
        return streamed(csvChunks(rows, node.mechanism.languages), "text/csv; charset=utf-8", headers);
      },
    }),
    route({
      method: "POST",
      url: "/api/commitments.csv",
      summary:
        "Imports an edited download: as=check looks only, as=drafts prepares at home, as=release says it. All rows or none; errors name row and column.",
      access: { to: "office", deed: "draft" },
      query: z.strictObject({ as: z.enum(["check", "drafts", "release"]).default("drafts") }),
      body: "bytes",
      limit: SHEET_LIMIT,
      answer: imported,
      handle: (asked) => takeSheet(node, asked),
    }),
  ];
}

/** The list that the page shows, every page of it, a step at a time. */
async function* rowsOfList(
  node: Needs,
  query: ListQuery,
  language: Asked["language"],
  asker: Parameters<typeof everyCommitment>[2],
): AsyncGenerator<Row[]> {
  const { day } = (await node.readings.current("side")).board;
  const settings = { ...rowSettings(node, language), day };
  for await (const items of everyCommitment(node.readings, query, asker))
    yield items.map(({ item, around }) => rowOf(item, around, settings));
}

function rowSettings({ mechanism, party, address }: Needs, language: Asked["language"]) {
  const { languages, notice } = mechanism;
  return {
    languages,
    language,
    viewer: party,
    addressOf: (id: string) => address() + commitmentAddress(id),
    notice,
  };
}

async function takeSheet(
  node: Needs,
  { bytes, query, language, asker }: Asked<unknown, { as: "check" | "drafts" | "release" }>,
) {
  const { office } = asker;
  if (office === null) return problem("not-signed-in");
  const { id, role } = office.office;
  if (query.as === "release" && !may(role, "release"))
    return problem("not-allowed", { deed: "release" as const });
  const context = await contextFor(node, bytes, language, id);
  const read = importCommitments(bytes, context);
  if (!read.ok) return refusedSheet(read, language);
  if (ownOnly(office.office) && read.intents.length > 0 && !(await areOwn(node, read, id)))
    return problem("not-allowed", { deed: "draft" as const });
  const { opened, changed, unchanged, intents } = read;
  const about = { opened, changed, unchanged };
  if (query.as === "check" || intents.length === 0)
    return { ok: true as const, body: { ...about, outcome: "checked" as const, dispatch: null } };
  if (query.as === "release") {
    const said = await node.performer.perform({
      office: id,
      person: office.session.person,
      drafts: [],
      acts: intents,
      assent: null,
      id: null,
    });
    return said.ok
      ? { ok: true as const, body: { ...about, outcome: "released" as const, dispatch: said.dispatch } }
      : said;
  }
  await draftsInOne(node.db, intents, { office: id, at: node.effects.now() });
  for (const entity of [...opened, ...changed]) await node.events.tellDraft(entity);
  return { ok: true as const, body: { ...about, outcome: "prepared" as const, dispatch: null } };
}

/** The first errors as sentences, each naming its row and column. */
function refusedSheet({ errors }: Extract<Imported, { ok: false }>, language: Asked["language"]) {
  const sentences = errors.slice(0, 20).map((one) => importSentence(one, language));
  return problem("sheet-refused", { errors: errors.slice(0, 200), count: errors.length, sentences });
}

/** An office that works on its own items changes those alone, and opens none. */
async function areOwn(
  node: Needs,
  { opened, changed }: Extract<Imported, { ok: true }>,
  office: string,
): Promise<boolean> {
  if (opened.length > 0) return false;
  const items = await readItems(node.readings.db, "side", changed);
  return changed.every((id) => items.get(id)?.item.actors.includes(office) === true);
}

async function contextFor(
  node: Needs,
  bytes: Uint8Array,
  language: Asked["language"],
  office: string,
): Promise<ImportContext> {
  const { mechanism, party } = node;
  const kind = node.kindNamed("commitment");
  if (kind === null) throw new Error("The kind `commitment` is not declared.");
  const { day } = (await node.readings.current("side")).board;
  const settings = { ...rowSettings(node, language), day };
  const context = {
    party,
    office,
    participants: mechanism.parties.map((one) => one.id),
    languages: mechanism.languages,
    workstreams: mechanism.workstreams.map((one) => one.id),
    kind,
  };
  // The first reading only tells which commitments the sheet speaks of: a row without an id has one made from its words.
  const ids = new Set<string>();
  importCommitments(bytes, { ...context, known: (id) => void ids.add(id) });
  const items = await readItems(node.readings.db, "side", [...ids]);
  const states = await statesOf(node.db, [...items.keys()]);
  return {
    ...context,
    known: (id) => {
      const read = items.get(id);
      if (read === undefined) return undefined;
      return { row: rowOf(read.item, read.around, settings), state: states.get(id) ?? null };
    },
  };
}
