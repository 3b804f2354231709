/** The language of a run of text, by its script, as a browser must be told it. */
export function languageOfText(text: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
}
