/** A run of words to mark, as `[start, end)` in UTF-16 units, with its number beside the text and how grave it is. */
export interface Mark {
  number: number;
  severity: "critical" | "major" | "minor";
  span: readonly [start: number, end: number];
}

/** A piece of a run of text with the marks that lie on it, the gravest first. */
export interface Piece {
  text: string;
  marks: readonly Mark[];
}

/**
 * Cuts a run that begins at `offset` of its text where marks begin and end. Joining the pieces gives the run again; marks
 * outside of the run, empty or beyond its end are passed over.
 */
export function cutByMarks(run: string, offset: number, marks: readonly Mark[]): Piece[] {
  const here = marks.filter(
    ({ span: [start, end] }) => start < end && start < offset + run.length && end > offset,
  );
  if (here.length === 0) return run === "" ? [] : [{ text: run, marks: [] }];
  const edges = here.flatMap(({ span }) => span.map((at) => Math.min(Math.max(at - offset, 0), run.length)));
  const cuts = [...new Set([0, ...edges, run.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const on = here.filter(({ span }) => span[0] < offset + end && span[1] > offset + start);
    return { text: run.slice(start, end), marks: on };
  });
}
