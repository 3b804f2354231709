import { z } from "zod";
import { texts } from "../texts.ts";
import { fullDate, itemId, itemShape } from "./item.ts";

export const mobilityStage = z.enum([
  "preparation",
  "eligibility",
  "application",
  "invitation",
  "visa",
  "pre-departure",
  "boarding",
  "arrival",
  "release",
  "stay",
  "onward-travel",
  "venue",
  "review",
]);
export type MobilityStage = z.infer<typeof mobilityStage>;

/**
 * One step of a travel scheme as it stood in public sources. `testWindowHours` counts back from departure;
 * `days` is a length of stay, watch or isolation; `regions` are ISO 3166-2 codes, empty where none is named.
 */
export const mobilityRule = z.strictObject({
  ...itemShape,
  scheme: itemId,
  direction: itemId,
  stage: mobilityStage,
  step: z.int().positive(),
  rule: texts,
  actor: texts.nullable(),
  document: texts.nullable(),
  issuer: texts.nullable(),
  testWindowHours: z.int().positive().nullable(),
  days: z.int().positive().nullable(),
  regions: z.array(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)),
  condition: texts.nullable(),
  effectiveFrom: fullDate,
  effectiveTo: fullDate.nullable(),
});
export type MobilityRule = z.infer<typeof mobilityRule>;
