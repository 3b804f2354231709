import type { z } from "zod";
import { commitmentFields, commitmentId } from "../../../../../../../desks/readin/commitment-fields.ts";
import { noteAccepted } from "../../../../../../../desks/readin/reading-desk.ts";
import { type Source, findDraft, findSource } from "../../../../../../../desks/readin/sources.ts";
import type { SheetDraft } from "../../../../../../../desks/readin/sheet-draft.ts";
import { keepDraft, listDrafts, removeDraft } from "../../../../../../drafts.ts";
import type { NodeParts } from "../../../../../../parts.ts";
import { type Problem, problem } from "../../../../../../problems/problem.ts";
import { type Answered, type Route, route } from "../../../../../route.ts";
import { changeOf, changed, sheetAnswer } from "../../../source.ts";
import { draftParams } from "../draft.ts";

type Needs = Pick<
  NodeParts,
  "db" | "effects" | "events" | "kindNamed" | "mechanism" | "party" | "readingDesk"
>;
type By = ReturnType<typeof changeOf>;

/**
 * A draft of a sheet as a draft of a commitment at home. Accepting sends nothing: the commitment waits in the outbox like
 * any other draft. Asking twice accepts once.
 */
export function readinAccepted(node: Needs): Route[] {
  const url = "/api/readin/:source/drafts/:draft/accepted";
  const access = { to: "office", deed: "draft" } as const;
  return [
    route({
      method: "POST",
      url,
      summary: "Accepts a draft: it becomes drafts of a commitment at home. Nothing is sent.",
      access,
      params: draftParams,
      answer: changed,
      handle: ({ params, asker }) => accept(node, params, changeOf(node, asker)),
    }),
    route({
      method: "DELETE",
      url,
      summary: "Takes an acceptance back, as long as the commitment has not been released.",
      access,
      params: draftParams,
      answer: changed,
      handle: ({ params, asker }) => takeBack(node, params, changeOf(node, asker)),
    }),
  ];
}

interface Which {
  source: string;
  draft: string;
}

async function accept(node: Needs, which: Which, by: By): Promise<Answered<Changed>> {
  const found = await findBoth(node, which);
  if (found === null) return problem("sheet-draft-unknown");
  const { source, draft } = found;
  const entity = draft.entity ?? commitmentId({ party: node.party, source: source.id }, draft.id);
  if (draft.state !== "accepted") {
    const kept = await keepCommitment(node, entity, found, by);
    if (kept !== null) return kept;
  }
  const noted = await noteAccepted(node.readingDesk, source.id, draft.id, entity, by);
  await node.events.tellDraft(entity);
  return sheetAnswer(node, source.id, noted);
}

type Changed = z.infer<typeof changed>;

async function findBoth(
  { db }: Needs,
  { source: id, draft: name }: Which,
): Promise<{ source: Source; draft: SheetDraft } | null> {
  const source = await findSource(db, id);
  const draft = await findDraft(db, id, name);
  return source === null || draft === null ? null : { source, draft };
}

/** Every field goes through the one door for drafts; the same fields under the same name, however often it is asked. */
async function keepCommitment(
  node: Needs,
  entity: string,
  { source, draft }: { source: Source; draft: SheetDraft },
  by: By,
): Promise<Problem | null> {
  const origin = { party: node.party, source: source.id, meeting: source.meeting };
  const fields = commitmentFields(draft, origin, node.mechanism.languages);
  if (fields === null) return problem("language-not-of-mechanism");
  const participants = node.mechanism.parties.map(({ id }) => id);
  const opening = { kind: node.readingDesk.commitment.name, participants };
  for (const [field, value] of Object.entries(fields)) {
    const kept = await keepDraft(node, { entity, field, value, opening, ...by });
    if (!kept.ok) return kept;
  }
  return null;
}

async function takeBack(node: Needs, which: Which, by: By): Promise<Answered<Changed>> {
  const found = await findBoth(node, which);
  if (found === null) return problem("sheet-draft-unknown");
  const { source, draft } = found;
  const { entity } = draft;
  if (entity !== null) {
    const [opened] = await node.db.query("select 1 from entity where id = $1", [entity]);
    if (opened !== undefined) return problem("sheet-draft-released", { entity });
    const own = (await listDrafts(node.db)).filter((one) => one.entity === entity);
    for (const { field } of own) await removeDraft(node.db, { entity, field });
    await node.events.tellDraft(entity);
  }
  return sheetAnswer(node, source.id, await noteAccepted(node.readingDesk, source.id, draft.id, null, by));
}
