import table from "./unihan/readings.json" with { type: "json" };

const readingOf = new Map<string, string[]>();
for (const [reading, characters] of Object.entries(table.readings)) {
  for (const character of characters.split("")) readingOf.set(character, [...(readingOf.get(character) ?? []), reading]);
}

const first = 0xac00;
/** Initial consonants, as their places in the syllable block: ㄴ 2, ㄹ 5, ㅇ 11. */
const [n, r, none] = [2, 5, 11];
/** Vowels before which ㄹ and ㄴ fall silent at the head of a word: ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ. */
const silent = new Set([2, 6, 7, 12, 17, 20]);

/** The head of a South Korean word: 력 is 역, 래 is 내, 녀 is 여. DPRK spelling keeps the sound, so both are read. */
function headVariant(syllable: string): string {
  const code = syllable.charCodeAt(0) - first;
  const initial = Math.floor(code / 588);
  const vowel = Math.floor((code % 588) / 28);
  if (initial !== r && initial !== n) return syllable;
  if (silent.has(vowel)) return String.fromCharCode(first + none * 588 + (code % 588));
  return initial === r ? String.fromCharCode(first + n * 588 + (code % 588)) : syllable;
}

/** How a Chinese word is read in Korean (关税 관세, 投资 투자); at most four readings, empty where a character has none. */
export function koreanReadings(word: string): string[] {
  let readings = [""];
  for (const character of word) {
    const own = readingOf.get(character);
    if (own === undefined) return [];
    readings = readings.flatMap((before) => own.slice(0, 2).map((reading) => before + reading)).slice(0, 2);
  }
  const heads = readings.map((reading) => headVariant(reading.charAt(0)) + reading.slice(1));
  return [...new Set([...readings, ...heads])];
}
