import { z } from "zod";
import { texts } from "../texts.ts";
import { datePrecision, itemId, itemShape, partialDate, partyId } from "./item.ts";

export const eventKind = z.enum([
  "adoption",
  "agreement",
  "approval",
  "call",
  "change",
  "decision",
  "document",
  "entry-into-force",
  "event",
  "incident",
  "investment",
  "meeting",
  "negotiation",
  "policy",
  "ratification",
  "report",
  "signature",
  "statement",
  "summit",
  "visit",
]);
export type EventKind = z.infer<typeof eventKind>;

/** What an event did to a commitment, in the observer's reading. */
export const eventEffect = z.enum([
  "delivered",
  "not-achieved",
  "overtaken",
  "advanced",
  "stalled",
  "context",
]);
export type EventEffect = z.infer<typeof eventEffect>;

/** Something that happened. `actors` are parties of the mechanism or others (`japan`, `multilateral`). */
export const observedEvent = z.strictObject({
  ...itemShape,
  date: partialDate,
  endDate: partialDate.nullable(),
  datePrecision,
  text: texts,
  kind: eventKind,
  actors: z.array(partyId).min(1),
  effects: z.array(z.strictObject({ commitmentId: itemId, effect: eventEffect })),
});
export type ObservedEvent = z.infer<typeof observedEvent>;
