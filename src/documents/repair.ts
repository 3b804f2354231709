const east = "\\u3400-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef";
const betweenHan = new RegExp(`(?<=[${east}]) (?=[${east}])`, "g");

/**
 * Mends what PDF writers do to the spaces of a line: letters set apart ("t h e  s i d e s", "双 方 同 意",
 * "양 국 은"), compatibility forms of characters (NFKC). Lost spaces cannot be brought back and stay lost.
 */
export function repaired(line: string): string {
  const plain = usualForms(line).replace(/[\u00ad\u200b-\u200d\ufeff]/g, "");
  return apartLatin(apartHangul(plain.replace(betweenHan, "")));
}

/** Radicals that fonts write in place of whole characters and Unicode gives no compatibility form (block 2E80). */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."⺟母⺠民⺩王⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = "", whole = ""]) => [radical, whole] as const),
);

/** Compatibility forms as the usual characters; the wide marks of Chinese stay what they are. */
function usualForms(line: string): string {
  return line
    .replace(/[^\u2026\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g, (run) =>
      run.normalize("NFKC"),
    )
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical);
}

/** Four or more single letters in a row were one or more words; two spaces part those. */
function apartLatin(line: string): string {
  return line.replace(/(?<![A-Za-z])[A-Za-z](?: {1,2}[A-Za-z]){3,}(?![A-Za-z])/g, (run) =>
    run
      .split(/ {2,}/)
      .map((word) => word.replaceAll(" ", ""))
      .join(" "),
  );
}

/** Where most of a line is single syllables its spaces say nothing; two spaces part words. */
function apartHangul(line: string): string {
  const tokens = line.trim().split(/\s+/);
  const single = tokens.filter((token) => /^[가-힣][.,]?$/.test(token)).length;
  if (tokens.length < 6 || single * 10 < tokens.length * 7) return line;
  return line
    .split(/ {2,}/)
    .map((word) => word.replace(/(?<=[가-힣]) (?=[가-힣.,])/g, ""))
    .join(" ");
}

/** Two lines of one paragraph made one: a hyphen that only broke a word goes, Han needs no space. */
export function joined(first: string, second: string): string {
  if (/[a-z]-$/.test(first) && /^[a-z]/.test(second)) return first.slice(0, -1) + second;
  const noSpace = new RegExp(`[${east}]$`).test(first) && new RegExp(`^[${east}]`).test(second);
  return noSpace || tornSyllable(first, second) ? first + second : `${first} ${second}`;
}

/** Syllables that stand alone as words, so that a line may well end in one. */
const oneSyllableWords = new Set(
  "이그저및각등수것한두세네약총제양더잘못안또단전후내외간중시년월일명건개차곳바데때만할",
);

/** Korean lines may break inside a word: then a bare ending begins the next line, or a stray syllable ends this one. */
function tornSyllable(first: string, second: string): boolean {
  if (!/[가-힣]$/.test(first) || !/^[가-힣]/.test(second)) return false;
  if (/^(?:니?다|습니다|입니다|였다|었다|였으며|었으며|은|는|을|를|의|에|로|와|과)(?=[.,\s]|$)/.test(second))
    return true;
  const stray = /(?:^|\s)([가-힣])$/.exec(first)?.[1];
  return stray !== undefined && !oneSyllableWords.has(stray);
}
