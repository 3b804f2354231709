import { z } from "zod";
import {
  type Sheet,
  type SheetRefusal,
  knownItems,
  setSource,
} from "../../../../desks/readin/reading-desk.ts";
import { proposedParts } from "../../../../desks/readin/splitting.ts";
import { type SheetDraft, sheetDraft, sourceId } from "../../../../desks/readin/sheet-draft.ts";
import { type Source, draftsOf, findSource, removeSource } from "../../../../desks/readin/sources.ts";
import { reference, words } from "../../../../desks/words.ts";
import { sentencesOf } from "../../../../language/sentences/sentences.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Problem, problem } from "../../../problems/problem.ts";
import { type Answered, type Asked, type Route, route } from "../../route.ts";

const params = z.strictObject({ source: sourceId });
const span = z.tuple([z.int(), z.int()]);
const part = z.object({ wording: z.string(), start: z.int(), end: z.int() });

/** A draft as answers show it: with the parts into which the reader would divide it. */
export const draftAnswer = sheetDraft.extend({ proposedParts: z.array(part) });

const known = z.object({
  id: z.string(),
  from: z.enum(["observer", "parties", "home"]),
  wording: z.record(z.string(), z.string()),
  meeting: z.string().nullable(),
});

const answer = z.object({
  id: sourceId,
  title: z.string(),
  format: z.string(),
  day: z.string().nullable(),
  meeting: z.string().nullable(),
  readAt: z.string(),
  text: z.string(),
  /** Where the sentences stand, for what the reader passed over. */
  sentences: z.array(span),
  drafts: z.array(draftAnswer),
  /** The commitments on record that drafts are likened to. */
  known: z.array(known),
  workstreams: z.array(z.object({ id: z.string(), names: z.record(z.string(), z.string()) })),
  meetings: z.array(z.object({ id: reference, title: z.record(z.string(), z.string()), day: z.string() })),
});

/** What a change of a sheet answers: the drafts that are new or changed, and the ids of those that are gone. */
export const changed = z.object({ drafts: z.array(draftAnswer), gone: z.array(z.string()) });

const settings = z.strictObject({
  title: words(160),
  day: z.iso.date().nullable(),
  meeting: reference.nullable(),
});

type Needs = Pick<NodeParts, "db" | "effects" | "readingDesk">;

/** One readout with its sheet: shown, set right, taken away. */
export function readinSource(node: Needs): Route[] {
  const url = "/api/readin/:source";
  const access = { to: "office", deed: "draft" } as const;
  return [
    route({
      method: "GET",
      url,
      summary: "A readout with the commitments found in it and what was decided of them.",
      access,
      params,
      answer,
      handle: async ({ params: { source: id } }) => {
        const source = await findSource(node.db, id);
        if (source === null) return problem("reading-unknown");
        return { ok: true, body: await answerOf(node, source) };
      },
    }),
    route({
      method: "PUT",
      url,
      summary:
        "Sets a readout's title, the day from which its deadlines count and the meeting it tells of; what nobody has touched is proposed anew.",
      access,
      params,
      body: settings,
      answer: changed,
      handle: async ({ params: { source }, body, asker }) =>
        sheetAnswer(node, source, await setSource(node.readingDesk, source, body, changeOf(node, asker))),
    }),
    route({
      method: "DELETE",
      url,
      summary:
        "Takes a readout off the list, unless drafts were accepted from it; dismissals stay remembered.",
      access,
      params,
      answer: "nothing",
      handle: async ({ params: { source } }) => {
        const drafts = await draftsOf(node.db, source);
        if (drafts.some((one) => one.state === "accepted")) return problem("reading-in-use");
        await removeSource(node.db, source);
        return { ok: true, nothing: true };
      },
    }),
  ];
}

async function answerOf(node: Needs, source: Source) {
  const { readingDesk: desk } = node;
  const drafts = await draftsOf(node.db, source.id);
  const likened = new Set(
    drafts.flatMap(({ reading, edit }) => [
      ...reading.candidates.map((one) => one.id),
      ...edit.predecessors,
      ...(edit.sameAs === null ? [] : [edit.sameAs]),
    ]),
  );
  const known = (await knownItems(desk)).filter((one) => likened.has(one.id));
  return {
    ...source,
    readAt: new Date(source.readAt).toISOString(),
    sentences: sentencesOf(source.text).map(({ start, end }): [number, number] => [start, end]),
    drafts: drafts.map((one) => shownDraft(one, source.text)),
    known,
    workstreams: desk.mechanism.workstreams.map(({ id, names }) => ({ id, names })),
    meetings: [...desk.meetings],
  };
}

function shownDraft(draft: SheetDraft, text: string) {
  return { ...draft, proposedParts: proposedParts(draft, text) };
}

/** Who asks, and when. */
export function changeOf(node: Pick<Needs, "effects">, asker: Asked["asker"]) {
  return { office: asker.office?.office.id ?? "", at: node.effects.now() };
}

/** The answer to a change of a sheet. */
export async function sheetAnswer(
  { db }: Pick<Needs, "db">,
  source: string,
  sheet: Sheet,
): Promise<Answered<z.infer<typeof changed>>> {
  if (!sheet.ok) return sheetProblem(sheet);
  const text = (await findSource(db, source))?.text ?? "";
  return {
    ok: true,
    body: { drafts: sheet.drafts.map((one) => shownDraft(one, text)), gone: sheet.gone },
  };
}

export function sheetProblem({ code }: SheetRefusal): Problem {
  switch (code) {
    case "unknown":
      return problem("sheet-draft-unknown");
    case "accepted-already":
      return problem("sheet-draft-accepted");
    case "nothing-to-join":
      return problem("nothing-to-join");
    case "too-long":
      return problem("value-too-long", { field: "wording", limit: 8000 });
  }
}
