import type { BoardLanguage } from "../messages/messages.ts";

/** The languages a public page can be read in, each by the name its readers use. */
export const interfaceTongues: readonly { tag: BoardLanguage; own: string }[] = [
  { tag: "zh-Hans", own: "中文" },
  { tag: "ko", own: "한국어" },
  { tag: "en", own: "English" },
];
