/** A run of a text: whether the other text has it too, in the same order. */
export interface Run {
  text: string;
  same: boolean;
}

/** Beyond this many compared pairs the middle is marked as a whole: a keystroke must not wait. */
const PAIRS = 1_000_000;

/**
 * Marks in `text` the runs that do not stand in `other`: longest common subsequence over words as the language cuts
 * them (single signs where it cuts none). Joining the runs gives `text` again.
 */
export function differences(text: string, other: string, language: string): Run[] {
  const mine = cut(text, language);
  const theirs = cut(other, language);
  const head = commonHead(mine, theirs);
  const tail = commonTail(mine.slice(head), theirs.slice(head));
  const middle = mine.slice(head, mine.length - tail);
  const across = theirs.slice(head, theirs.length - tail);
  const kept = middle.length * across.length > PAIRS ? middle.map(() => false) : commonMiddle(middle, across);
  const same = (index: number) => index < head || index >= mine.length - tail || kept[index - head] === true;
  return withoutGaps(joined(mine.map((word, index) => ({ text: word, same: same(index) }))));
}

function cut(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), (one) => one.segment);
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonTail(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** For each word of `a` whether a longest common subsequence with `b` holds it. */
function commonMiddle(a: readonly string[], b: readonly string[]): boolean[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      kept[i] = true;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** A blank between two differing words differs with them, so that a changed phrase is one run. */
function withoutGaps(runs: readonly Run[]): Run[] {
  const inside = (index: number) => index > 0 && index < runs.length - 1;
  return joined(
    runs.map((run, index) => ({ ...run, same: run.same && !(inside(index) && run.text.trim() === "") })),
  );
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.same === run.same) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
