/** A run of words that both versions have, or only one of them. */
export interface RedlineRun {
  text: string;
  in: "both" | "ours" | "theirs";
}

/** Beyond this many compared pairs the two versions stand one after the other whole. */
const PAIRS = 1_000_000;

/**
 * Two versions as one line: what both have once, what only one has marked, ours before theirs. Leaving out what only the
 * other has gives each version again. Words as the language cuts them.
 */
export function redline(ours: string, theirs: string, language: string): RedlineRun[] {
  const [a, b] = [cut(ours, language), cut(theirs, language)];
  if (a.length * b.length > PAIRS) return joined([run(ours, "ours"), run(theirs, "theirs")]);
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: RedlineRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      runs.push(run(a[i] ?? "", "both"));
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push(run(a[i] ?? "", "ours"));
      i += 1;
    } else {
      runs.push(run(b[j] ?? "", "theirs"));
      j += 1;
    }
  }
  return joined(runs);
}

function cut(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function run(text: string, whose: RedlineRun["in"]): RedlineRun {
  return { text, in: whose };
}

function joined(runs: readonly RedlineRun[]): RedlineRun[] {
  const result: RedlineRun[] = [];
  for (const one of runs) {
    const last = result.at(-1);
    if (last?.in === one.in) last.text += one.text;
    else if (one.text !== "") result.push({ ...one });
  }
  return result;
}
