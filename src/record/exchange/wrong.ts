import type { WrongContent } from "./contents.ts";
import type { EpochVerdict } from "./epoch.ts";
import type { AlarmKind, Wrong } from "./evidence.ts";
import type { ExaminationRefusal } from "./examine.ts";
import type { HeldLog } from "./held.ts";

/** A refused batch as evidence: of which kind it is, with which figures, shown by which signed checkpoints. */
export function wrongOf(held: HeldLog, refusal: ExaminationRefusal): Wrong {
  const { party, epoch } = held;
  const about = { party, epoch };
  switch (refusal.code) {
    case "bad-checkpoint":
      return {
        kind: "bad-signature",
        ...about,
        detail: { code: refusal.refusal.code },
        notes: refusal.notes,
      };
    case "remote":
      return { kind: "too-large", ...about, detail: { path: refusal.path }, notes: [] };
    case "unusable-entries": {
      const { path, reason, notes } = refusal;
      return { kind: "unusable-entries", ...about, detail: { path, reason }, notes };
    }
    case "replayed":
    case "shrunken": {
      const { code, size, held: known, notes } = refusal;
      return { kind: code, ...about, detail: { size, held: known }, notes };
    }
    case "key-not-in-force":
    case "fork":
    case "inconsistent": {
      const { code, size, notes } = refusal;
      return { kind: code, ...about, detail: { size }, notes };
    }
  }
}

/** A new epoch that does not carry on what is held of the one before. */
export function wrongEpoch(
  held: HeldLog,
  verdict: Extract<EpochVerdict, { ok: false }>,
  note: Uint8Array,
): Wrong {
  const { party, epoch } = held;
  const { reason, size } = verdict;
  return { kind: "epoch-forgets", party, epoch, detail: { reason, size }, notes: [note] };
}

const contentKinds = { "other-content": "other-content", "too-large": "too-large" } as const satisfies Record<
  WrongContent["code"],
  AlarmKind
>;

/** Bodies and attachments that came but are not what their hash says, or are too long: each one a piece. */
export function wrongContents(held: HeldLog, wrong: readonly WrongContent[]): Wrong[] {
  const { party, epoch } = held;
  return wrong.map(({ reference, code }) => ({
    kind: contentKinds[code],
    party,
    epoch,
    detail: { path: `${reference.kind}/${reference.hash}` },
    notes: [Buffer.from(`${reference.kind}/${reference.hash}`)],
  }));
}
