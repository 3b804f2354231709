import { z } from "zod";
import { languageTag, texts } from "../texts.ts";
import { datePrecision, evidenceType, fullDate, itemId, itemShape, partyId } from "./item.ts";

/**
 * A head of delegation. `name` holds the forms in which the name is publicly used; a language in which
 * no public form was found is left out, and the page shows `nameLocal` there with its own `lang`.
 */
export const delegationHead = z.strictObject({
  party: partyId,
  name: z.partialRecord(z.enum(["zh-Hans", "ko", "en"]), z.string().min(1)),
  nameLocal: z.string().min(1),
  nameLanguage: languageTag,
  title: texts,
  rank: z.enum([
    "head-of-state",
    "minister",
    "vice-minister",
    "deputy-minister",
    "assistant-minister",
    "director-general",
  ]),
});
export type DelegationHead = z.infer<typeof delegationHead>;

export const meetingMode = z.enum(["in-person", "video", "hybrid"]);
export type MeetingMode = z.infer<typeof meetingMode>;

export const meetingLevel = z.enum([
  "leaders",
  "ministerial",
  "vice-ministerial",
  "below-vice-ministerial",
  "director-general",
]);
export type MeetingLevel = z.infer<typeof meetingLevel>;

/** A meeting as public sources report it. A party whose head is not known has no entry in `heads`. */
export const observedMeeting = z.strictObject({
  ...itemShape,
  series: itemId,
  number: z.int().positive().nullable(),
  title: texts,
  date: fullDate,
  datePrecision,
  city: texts.nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  host: partyId.nullable(),
  venue: texts.nullable(),
  mode: meetingMode,
  level: meetingLevel,
  heads: z.array(delegationHead),
  agenda: z.array(texts),
  summary: texts,
  evidenceTypes: z.array(evidenceType).min(1),
  commitmentIds: z.array(itemId),
});
export type ObservedMeeting = z.infer<typeof observedMeeting>;
