import { z } from "zod";
import { restoredSince } from "../../record/exchange/restored.ts";
import { alarmSentence } from "../../record/exchange/messages.ts";
import type { Reader } from "../../record/storage/door.ts";
import type { Language } from "../problems/sentences.ts";
import { type LogStatus, logStatus, secondsSince } from "./log-status.ts";

const cosigned = z.object({ by: z.string(), size: z.int(), time: z.string() });

/** A log as this node holds it. `cosigned` names parties, the latest first. */
export const logView = z.object({
  party: z.string(),
  own: z.boolean(),
  epoch: z.int(),
  origin: z.string(),
  fingerprint: z.string(),
  size: z.int(),
  root: z.string(),
  checkpointSize: z.int().nullable(),
  checkpointAt: z.string().nullable(),
  behindSeconds: z.int().nullable(),
  missing: z.int(),
  cosigned: z.array(cosigned),
  alarms: z.array(z.object({ id: z.string(), kind: z.string(), at: z.string(), sentence: z.string() })),
});
export type LogView = z.infer<typeof logView>;

/** How many cosignatures of a log are listed: enough to find who confirmed an act of the last weeks. */
const COSIGNED_LIMIT = 500;

const languages = { "zh-Hans": "zh", ko: "ko", en: "en" } as const;

/** Every log this node holds, with what is wrong with it in the reader's language; `now` in milliseconds since 1970. */
export async function exchangeView(
  reader: Reader,
  language: Language,
  now: number,
): Promise<{ logs: LogView[]; restoredAt: string | null }> {
  const logs = await Promise.all(
    (await logStatus(reader)).map(async (one): Promise<LogView> => {
      const cosignatures = await cosignaturesOf(reader, one);
      return {
        ...one,
        fingerprint: one.fingerprint ?? "",
        root: Buffer.from(one.root).toString("hex"),
        behindSeconds: one.own ? null : secondsSince(one.reachedAt, now),
        cosigned: cosignatures,
        alarms: one.alarms.map((alarm) => ({
          id: String(alarm.id),
          kind: alarm.kind,
          at: alarm.lastAt,
          sentence: alarmSentence(alarm, languages[language]),
        })),
      };
    }),
  );
  return { logs, restoredAt: await restoredSince(reader) };
}

/** Who confirmed to hold a log, by party: a witness signs under its own log's origin, whose party the trust table knows. */
async function cosignaturesOf(
  reader: Reader,
  { party, epoch }: Pick<LogStatus, "party" | "epoch">,
): Promise<LogView["cosigned"]> {
  const rows = await reader.query<{ by: string; size: number; time: number }>(
    `select coalesce((select trust.party from trust where trust.origin = cosignature.by limit 1), cosignature.by) as by,
       size, time from cosignature where party = $1 and epoch = $2 order by size desc, time limit $3`,
    [party, epoch, COSIGNED_LIMIT],
  );
  return rows.map(({ by, size, time }) => ({ by, size, time: new Date(time * 1000).toISOString() }));
}
