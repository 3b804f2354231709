import type { DraftShown } from "../sheet-answers.ts";

/** A run of the text that belongs to one draft, or to none, and is or is not among the words that gave it away. */
export interface Segment {
  start: number;
  end: number;
  draft: string | null;
  trigger: boolean;
}

/** Segments of one draft that follow one another, or of none. */
export interface Stretch {
  start: number;
  draft: string | null;
  segments: Segment[];
}

/** A paragraph of the text, cut where drafts and their trigger words begin and end. */
export interface Paragraph {
  start: number;
  segments: Segment[];
}

/** The text as paragraphs of segments that follow one another without a gap; empty lines are left out. */
export function paragraphsOf(text: string, drafts: readonly DraftShown[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (match[0].trim() === "") continue;
    while ((drafts[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    const here: DraftShown[] = [];
    for (let at = first; at < drafts.length && (drafts[at]?.start ?? 0) < end; at += 1)
      here.push(...drafts.slice(at, at + 1));
    paragraphs.push({ start, segments: segmentsOf(start, end, here) });
  }
  return paragraphs;
}

function segmentsOf(start: number, end: number, drafts: readonly DraftShown[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const draft of drafts)
    for (const cut of [draft.start, draft.end, ...draft.reading.triggers.flat()])
      if (cut > start && cut < end) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const draft = drafts.find((one) => one.start <= from && from < one.end);
    const trigger = draft?.reading.triggers.some(([open, close]) => open <= from && from < close) ?? false;
    return { start: from, end: places[at + 1] ?? end, draft: draft?.id ?? null, trigger };
  });
}

/** Segments as one marks them: what belongs to one draft in one piece. */
export function stretchesOf(segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last !== undefined && last.draft === segment.draft) last.segments.push(segment);
    else stretches.push({ start: segment.start, draft: segment.draft, segments: [segment] });
  }
  return stretches;
}

/** The sentences that no draft touches. */
export function passedOver(
  sentences: readonly [number, number][],
  drafts: readonly DraftShown[],
): [number, number][] {
  return sentences.filter(([start, end]) => !drafts.some((one) => one.start < end && start < one.end));
}
