import { z } from "zod";
import { languageTag, texts } from "../texts.ts";

/** Where an item was read. The publisher's name stands as the publisher writes it. */
export const source = z.strictObject({
  url: z.url(),
  publisher: z.string().min(1),
  language: languageTag,
  accessedFrom: z.enum(["stored-copy", "live"]),
});
export type Source = z.infer<typeof source>;

export const confidence = z.enum(["two-sources", "one-source", "inferred"]);
export type Confidence = z.infer<typeof confidence>;

/** What kind of account an item rests on; one item may rest on several. */
export const evidenceType = z.enum([
  "readout",
  "readout-of-one-side",
  "announcement",
  "opening-remarks",
  "later-readout",
  "press-report",
  "commentary",
]);
export type EvidenceType = z.infer<typeof evidenceType>;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as the sources say. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const fullDate = z.iso.date();

export const datePrecision = z.enum(["day", "range", "month", "year", "approximate"]);
export type DatePrecision = z.infer<typeof datePrecision>;

export const itemId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
export const partyId = z.string().regex(/^[a-z][a-z-]*$/);

/**
 * What every item of the observer's record carries. `paraphrase` is part of the item and so of its
 * digest: no item can be mistaken for an authentic text of a party.
 */
export const itemShape = {
  id: itemId,
  notes: texts.nullable(),
  sources: z.array(source).min(1),
  confidence,
  paraphrase: z.literal(true),
};
