import type { STAGES } from "./kinds/text.ts";
import { type EntitySeen, commonValue, fieldOf } from "./view.ts";

export type Stage = (typeof STAGES)[number];

/**
 * What may come after each stage. Not every text passes all of them: minutes may be signed at once; a text accepted ad
 * referendum is confirmed before it counts (Vienna Convention on the Law of Treaties, Articles 10, 12 and 24).
 */
const AFTER: Readonly<Record<Stage, readonly Stage[]>> = {
  initialled: ["ad-referendum", "signed"],
  "ad-referendum": ["confirmed"],
  confirmed: ["signed", "in-force"],
  signed: ["in-force"],
  "in-force": [],
};

const FIRST: readonly Stage[] = ["initialled", "ad-referendum", "signed"];

/** Every stage in the order in which a text can pass them. */
export const stagesInOrder = Object.keys(AFTER) as readonly Stage[];

/** The stages that a text at this stage has certainly passed; minutes signed at once were never signed ad referendum. */
export function stagesPassed(stage: Stage): readonly Stage[] {
  return stage === "confirmed" ? ["ad-referendum", "confirmed"] : [stage];
}

/** What a side says of a stage: which, over which adopted digest, when, and what it attaches. */
export interface StageSaid {
  stage: Stage;
  of: string;
  on: string;
  place?: string;
  signatories?: Attached;
  scan?: Attached;
  detached?: Attached[];
}

/** A file beside the acts, as an act refers to it. */
export interface Attached {
  attachment: string;
  name: string;
  mediaType: string;
  size: number;
}

/** Reads a value of the field `stage`; null where it is none. */
export function readStage(value: unknown): StageSaid | null {
  if (value === null || typeof value !== "object") return null;
  const { stage, of, on } = value as Partial<StageSaid>;
  const known = stagesInOrder.some((one) => one === stage);
  return known && typeof of === "string" && typeof on === "string" ? (value as StageSaid) : null;
}

/** The stage on which the sides agree about this digest; one about an earlier revision does not count. */
export function stageOver(text: EntitySeen, digest: string): StageSaid | null {
  const said = readStage(commonValue(fieldOf(text, "stage")));
  return said?.of === digest ? said : null;
}

/** The stages that may be proposed next. A stage counts once it is settled; before that it may be said again. */
export function nextStages(settled: Stage | null): readonly Stage[] {
  return settled === null ? FIRST : AFTER[settled];
}
