import { z } from "zod";
import {
  actId,
  citation,
  entityId,
  fieldName,
  hex256,
  kindName,
  officeKey,
  partyName,
} from "../verify/envelope.ts";

/**
 * What an office asks to have said: an act before the door has checked it and the log has placed it. The client
 * chooses `id`, so that asking twice says it once.
 */
const about = { id: actId, entity: entityId };
const settled = { ...about, unit: fieldName, digest: hex256 };

export const intent = z.discriminatedUnion("act", [
  z.strictObject({
    ...about,
    act: z.literal("open"),
    kind: kindName,
    participants: z.array(partyName).min(1).max(32),
  }),
  z.strictObject({ ...about, act: z.literal("say"), field: fieldName, value: z.json() }),
  z.strictObject({ ...settled, act: z.literal("adopt"), instead: citation.optional() }),
  z.strictObject({ ...settled, act: z.literal("decline"), reason: z.string().max(4000).optional() }),
  z.strictObject({ ...about, act: z.literal("erase"), target: citation }),
  z.strictObject({ ...settled, act: z.literal("publish") }),
  z.strictObject({ ...about, act: z.literal("publish-own"), target: citation }),
  z.strictObject({ id: actId, act: z.literal("register"), key: officeKey }),
  z.strictObject({ id: actId, act: z.literal("revoke"), key: actId }),
]);
export type Intent = z.infer<typeof intent>;
export type EntityIntent = Extract<Intent, { entity: string }>;
