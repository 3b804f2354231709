import { z } from "zod";
import { ENDS, SORTS } from "./item.ts";

// How fields of commitments, reports and observations are read. What may be said is the kinds' own to decide.

export const oneWord = z.string();
export const manyWords = z.array(z.string());
export const sortField = z.enum(SORTS);
export const dueField = z.object({ on: z.string().nullable(), words: z.string().optional() });
export const closingField = z.object({ end: z.enum(ENDS), on: z.string(), by: z.string().optional() });
export const answerField = z.object({
  answer: z.enum(["accepted", "in-part", "declined", "not-yet"]),
  reason: z.string().optional(),
});
export const originField = z.object({
  from: z.enum(["paragraph", "readout", "observer", "hand"]),
  reference: z.string().optional(),
  language: z.string().optional(),
  span: z.tuple([z.int(), z.int()]).optional(),
});
export const citedItem = z.object({
  id: z.string(),
  digest: z.string(),
  verdict: z.enum(["confirmed", "corrected", "disowned"]),
});
export const shownEvidence = z.array(
  z.union([
    z.object({ file: z.object({ attachment: z.string(), name: z.string() }), on: z.string() }),
    z.object({ address: z.string(), on: z.string() }),
  ]),
);
