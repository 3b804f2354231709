const east = "\\u3400-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef";
const betweenHan = new RegExp(`(?<=[${east}]) (?=[${east}])`, "g");

/**
 * Mends what PDF writers do to the spaces of a line: letters set apart ("t h e  s i d e s", "双 方 同 意",
 * "양 국 은"), compatibility forms of characters (NFKC). Lost spaces cannot be brought back and stay lost.
 */
export function repaired(line: string): string {
  const plain = line.normalize("NFKC").replace(/[\u00ad\u200b-\u200d\ufeff]/g, "");
  return apartLatin(apartHangul(plain.replace(betweenHan, "")));
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
  return noSpace ? first + second : `${first} ${second}`;
}
