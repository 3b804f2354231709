import { z } from "zod";

// How fields of meetings and agenda items are read. What may be said is the kinds' own to decide.

export const meetingWhen = z.object({ starts: z.iso.datetime({ offset: true }), zone: z.string() });
export const meetingMode = z.enum(["in-person", "video", "hybrid"]);
export const meetingNumber = z.number();
export const meetingState = z.object({
  state: z.enum(["planned", "held", "not-held", "suspended", "resumed"]),
  reason: z.string().optional(),
});
export const isIncludedField = z.boolean();
