import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { LONGEST_WORDING, type SheetDraft } from "./sheet-draft.ts";

/** A part of a draft as a person wants it: its words, and the place they stand for where it is known. */
export interface Part {
  wording: string;
  start: number;
  end: number;
}

/**
 * How a draft would divide, by the reader: each part with its own words, the words that bind them all repeated in
 * brackets. One part where it does not divide.
 */
export function proposedParts(draft: SheetDraft, source: string): Part[] {
  const { parts, triggers, language } = draft.reading;
  if (parts.length < 2) return [{ wording: draft.edit.wording, start: draft.start, end: draft.end }];
  const [firstPart, trigger] = [parts[0], triggers[0]];
  const stemEnd = trigger === undefined || firstPart === undefined ? draft.start : trigger[1];
  const stem = source.slice(draft.start, Math.min(stemEnd, firstPart?.[1] ?? stemEnd)).trim();
  const close = language === "ko" ? closingOf(draft, source) : "";
  return parts.map(([start, end], at) => {
    const from = at === 0 ? draft.start : start;
    const words = withoutJoints(source.slice(from, end));
    const isLast = at === parts.length - 1;
    const lead = language === "ko" || at === 0 || stem === "" ? "" : `[${stem}] `;
    const tail = language !== "ko" || isLast || close === "" ? "" : ` [${close}]`;
    return { wording: `${lead}${words}${tail}`.slice(0, LONGEST_WORDING), start: from, end };
  });
}

/** In Korean what binds stands at the end: "-기로 했습니다". */
function closingOf({ reading, end }: SheetDraft, source: string): string {
  const last = reading.triggers.at(-1);
  return last === undefined
    ? ""
    : source
        .slice(last[0], end)
        .replace(/[.\s]+$/u, "")
        .trim();
}

/** "…, and" at the seam belongs to neither part. */
function withoutJoints(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/^(?:and|as well as|to)\s+/i, "")
    .trim()
    .replace(/(?:[,;，；、]|\s(?:and|as well as|to))+$/i, "")
    .trim();
}

/** The drafts into which one divides, in order; each keeps what was read and decided of the whole, and is open. */
export function splitInto(draft: SheetDraft, parts: readonly Part[]): SheetDraft[] {
  return parts.map((part, at) => ({
    ...draft,
    id: `${draft.id}.${at + 1}`,
    start: part.start,
    end: part.end,
    edited: true,
    edit: { ...draft.edit, wording: part.wording },
    reading: {
      ...draft.reading,
      parts: [[part.start, part.end]],
      triggers: draft.reading.triggers.filter(([start]) => start >= part.start && start < part.end),
    },
  }));
}

/** Two drafts as one commitment: the words of both, who acts in either, and the earlier due date. */
export function joined(first: SheetDraft, second: SheetDraft, mechanism: Mechanism): SheetDraft {
  const { language } = first.reading;
  const between = language === "zh" ? "" : " ";
  const acting = new Set([...first.edit.actors, ...second.edit.actors]);
  const candidates = [...first.reading.candidates, ...second.reading.candidates];
  return {
    ...first,
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
    edited: true,
    edit: {
      ...first.edit,
      wording: `${first.edit.wording}${between}${second.edit.wording}`,
      actors: mechanism.parties.map((one) => one.id).filter((id) => acting.has(id)),
      due: earlier(first.edit.due, second.edit.due),
      sameAs: first.edit.sameAs ?? second.edit.sameAs,
      predecessors: [...new Set([...first.edit.predecessors, ...second.edit.predecessors])],
    },
    reading: {
      ...first.reading,
      commitment: Math.max(first.reading.commitment, second.reading.commitment),
      testable: Math.max(first.reading.testable, second.reading.testable),
      triggers: [...first.reading.triggers, ...second.reading.triggers],
      parts: [...first.reading.parts, ...second.reading.parts].toSorted((a, b) => a[0] - b[0]),
      candidates: candidates.filter((one, at) => candidates.findIndex(({ id }) => id === one.id) === at),
    },
  };
}

function earlier(a: SheetDraft["edit"]["due"], b: SheetDraft["edit"]["due"]): SheetDraft["edit"]["due"] {
  if (a === null || b === null) return a ?? b;
  return b.on !== null && (a.on === null || b.on < a.on) ? b : a;
}
