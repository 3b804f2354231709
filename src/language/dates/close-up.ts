import type { Span } from "../language.ts";

/** A text without the spaces that stand inside its dates, and the way back to its own places. */
export interface ClosedUp {
  text: string;
  /** The same stretch in the text as it was. */
  back: (span: Span) => Span;
}

const spaces = {
  zh: /(?<=[\d０-９]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=[\d０-９])/g,
  ko: /(?<=\d) (?=[년월일분개주])/g,
};

/** PDF writers and many typists set a space between a figure and its measure: 2025 年底前, 2025 년 말까지. */
export function closedUp(text: string, language: "zh" | "ko"): ClosedUp {
  const gone = [...text.matchAll(spaces[language])].map((match) => match.index);
  if (gone.length === 0) return { text, back: (span) => span };
  const at = (place: number, isEnd: boolean): number => {
    let own = place;
    for (const space of gone) if (space < own || (space === own && !isEnd)) own += 1;
    return own;
  };
  return {
    text: text.replace(spaces[language], ""),
    back: ({ start, end }) => ({ start: at(start, false), end: at(end, true) }),
  };
}
