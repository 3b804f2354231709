/** Particles that take one form after a final consonant and another after a vowel, in that order. */
const PAIRS = [
  ["과", "와"],
  ["은", "는"],
  ["이", "가"],
  ["을", "를"],
] as const;

/** What follows a Korean word, with the particle at its head in the form that the word asks for. */
export function withParticle(word: string, after: string): string {
  const pair = PAIRS.find((forms) => forms.some((form) => isParticle(form, after)));
  const consonant = endsInConsonant(word);
  if (pair === undefined || consonant === null) return after;
  return (consonant ? pair[0] : pair[1]) + after.slice(1);
}

/** The sign is a particle only where the word ends with it: before a space, a mark, or the end. */
function isParticle(form: string, after: string): boolean {
  return after.startsWith(form) && !/^[가-힣]/.test(after.slice(1));
}

/** Whether the last syllable closes with a consonant; null where the word does not end in a Hangul syllable. */
function endsInConsonant(word: string): boolean | null {
  const last = word.at(-1) ?? "";
  if (!/^[가-힣]$/.test(last)) return null;
  return ((last.codePointAt(0) ?? 0) - 0xac00) % 28 !== 0;
}
