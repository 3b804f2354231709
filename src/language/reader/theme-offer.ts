import { themeScores, type Mention } from "./concepts.ts";
import { themes, type Theme } from "./themes.ts";

/** What the sentences before speak of, fading, in the order of `themes`: a sentence about nothing goes on with it. */
export type ThemeMemory = Readonly<Float64Array>;

export const noThemes: ThemeMemory = new Float64Array(themes.length);

/** How much of the last sentence's themes is left, and the most that one theme may weigh in memory. */
const fading = 0.35;
const heaviest = 4;

/** What committees mostly promise, where a sentence says little. */
const usual: Partial<Record<Theme, number>> = {
  "top-level-design": 0.3,
  trade: 0.3,
  "security-politics": 0.25,
  "environment-energy": 0.2,
  multilateral: 0.2,
  "people-culture": 0.15,
};
const usually = Float64Array.from(themes, (theme) => usual[theme] ?? 0);

/** The three likeliest themes of a sentence, best first, and what the next sentence remembers. */
export function offerThemes(
  mentions: Mention[],
  memory: ThemeMemory,
): { offered: Theme[]; memory: ThemeMemory } {
  const scores = themeScores(mentions);
  for (let at = 0; at < scores.length; at += 1)
    scores[at] = (scores[at] ?? 0) + fading * (memory[at] ?? 0) + (usually[at] ?? 0);
  const offered = topThree(scores);
  const top = scores[offered[0] ?? 0] ?? 0;
  if (top > heaviest)
    for (let at = 0; at < scores.length; at += 1) scores[at] = ((scores[at] ?? 0) * heaviest) / top;
  return { offered: offered.map((at) => themes[at] ?? "other"), memory: scores };
}

/** The places of the three highest scores; of equals the earlier theme. */
function topThree(scores: Float64Array): number[] {
  let [first, second, third] = [-1, -1, -1];
  const beats = (at: number, other: number): boolean =>
    other === -1 || (scores[at] ?? 0) > (scores[other] ?? 0);
  for (let at = 0; at < scores.length; at += 1) {
    if (beats(at, first)) [first, second, third] = [at, first, second];
    else if (beats(at, second)) [second, third] = [at, second];
    else if (beats(at, third)) third = at;
  }
  return [first, second, third];
}
