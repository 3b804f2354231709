import type { Acceptance } from "../acceptance.ts";
import type { CardRefusal } from "../anchor.ts";
import type { AskerVerdict } from "../asker.ts";
import type { BundleOut } from "../bundle-out.ts";
import type { Imported } from "../bundle.ts";
import type { CosignatureVerdict } from "../cosigning.ts";
import type { Alarm, AlarmKind } from "../evidence.ts";
import type { RestoreVerdict } from "../restored.ts";
import type { Comparison, Proposal } from "../trust.ts";

type Refused<Verdict> = Extract<Verdict, { ok: false }>;

/** What the exchange refuses to somebody who asked for it, so that the answer needs a sentence. */
export type ExchangeRefusal =
  | Refused<Proposal>
  | Refused<Comparison>
  | Refused<Acceptance>
  | CardRefusal
  | Refused<AskerVerdict>
  | Refused<BundleOut>
  | Refused<Imported>
  | Refused<CosignatureVerdict>
  | Refused<RestoreVerdict>;

export type RefusalCode = ExchangeRefusal["code"];

/** Numbers and names that a sentence may quote, all as text. */
export type Parts = Readonly<Record<string, string>>;

/** The sentences of one language: what happened, what is safe, and what to do. */
export interface Sentences {
  alarms: Readonly<Record<AlarmKind, (parts: Parts) => string>>;
  refusals: Readonly<Record<RefusalCode, (parts: Parts) => string>>;
}

/** The parts of an alarm: its figures, the party and the epoch. */
export function partsOfAlarm(alarm: Pick<Alarm, "party" | "epoch" | "detail">): Parts {
  return texts({ ...alarm.detail, party: alarm.party, epoch: alarm.epoch });
}

/** The parts of a refusal: its own members that are numbers or texts. */
export function partsOfRefusal(refusal: ExchangeRefusal): Parts {
  return texts(refusal as unknown as Record<string, unknown>);
}

function texts(members: Record<string, unknown>): Parts {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      if (typeof value === "string" || typeof value === "number") return [[name, String(value)]];
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === "string").join(", ")]] : [];
    }),
  );
}
