import { z } from "zod";
import { day, reference, token, words } from "../words.ts";

/** The longest wording that a commitment may have. */
export const LONGEST_WORDING = 8000;

const span = z.tuple([z.int().min(0), z.int().min(0)]);

/** A commitment on record that this one may be, or restate, and how alike they are. */
export const candidate = z.strictObject({
  id: reference,
  as: z.enum(["same", "restated"]),
  likeness: z.number(),
});
export type Candidate = z.infer<typeof candidate>;

/** What a person may change on a draft. Everything else follows from the source. */
export const draftEdit = z.strictObject({
  wording: words(LONGEST_WORDING),
  sort: z.enum(["agreed", "request", "proposal", "statement"]),
  actors: z.array(token).max(20),
  workstream: token.nullable(),
  due: z.strictObject({ on: day.nullable(), words: words(400).nullable() }).nullable(),
  /** The commitment on record that it is, by this meeting, and those it restates from earlier ones. */
  sameAs: reference.nullable(),
  predecessors: z.array(reference).max(100),
});
export type DraftEdit = z.infer<typeof draftEdit>;

/** What the reader made of its stretch of the source. Spans count from the source's first unit. */
export const draftReading = z.strictObject({
  language: z.enum(["en", "zh", "ko"]),
  commitment: z.number(),
  testable: z.number(),
  collective: z.boolean().nullable(),
  who: z.array(z.string()),
  deadline: z.strictObject({ phrase: z.string(), from: day.nullable(), to: day.nullable() }).nullable(),
  offered: z.array(token).max(3),
  triggers: z.array(span),
  parts: z.array(span),
  candidates: z.array(candidate),
});
export type DraftReading = z.infer<typeof draftReading>;

export const draftState = z.enum(["open", "accepted", "dismissed"]);
export type DraftState = z.infer<typeof draftState>;

/** A found commitment on the sheet of a source. */
export const sheetDraft = z.strictObject({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  state: draftState,
  /** The commitment at home that it became. */
  entity: z.string().nullable(),
  /** Whether a person changed what the reader proposed. */
  edited: z.boolean(),
  /** Whether the same words were dismissed in another text of the same day. */
  dismissedBefore: z.boolean(),
  edit: draftEdit,
  reading: draftReading,
});
export type SheetDraft = z.infer<typeof sheetDraft>;

/** A draft's id: its place, and the number of a part where it was split. */
export const draftId = z.string().regex(/^\d{1,9}(\.\d{1,3}){0,8}$/);
export const sourceId = z.string().regex(/^[0-9a-f]{32}$/);
