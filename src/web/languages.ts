/**
 * The languages of the interface: one line here, and the compiler asks for its words everywhere. `own` is the name
 * its readers use; `locale` is how they write dates and numbers.
 */
export const interfaceLanguages = [
  { tag: "zh-Hans", own: "中文", locale: "zh-CN" },
  { tag: "ko", own: "한국어", locale: "ko-KR" },
  { tag: "en", own: "English", locale: "en-GB" },
] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number]["tag"];

/** Something that must exist in every language of the interface, or the project does not compile. */
export type InEachLanguage<T> = Readonly<Record<InterfaceLanguage, T>>;

/** What is configured in some languages (names of parties, offices, mechanisms). */
export type Names = Readonly<Record<string, string>>;

/** The name in the wanted language, else in the first there is, with the language it is really in. */
export function nameIn(names: Names, wanted: string): { text: string; lang: string } {
  const exact = names[wanted];
  if (exact !== undefined) return { text: exact, lang: wanted };
  const [first] = Object.entries(names);
  return first === undefined ? { text: "", lang: wanted } : { text: first[1], lang: first[0] };
}

/** The interface language a reader's browser asks for, by its list of preferences; English where none fits. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0];
    const found = interfaceLanguages.find((one) => one.tag.split("-")[0] === primary);
    if (found !== undefined) return found.tag;
  }
  return "en";
}

/** How dates, times and counts are written in one language; instants are shown in the reader's own time zone. */
export function dateWriter(locale: string): {
  day: (instant: Date) => string;
  moment: (instant: Date) => string;
  number: (count: number) => string;
  languageName: (tag: string) => string;
  list: (items: readonly string[]) => string;
} {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const zone = new Intl.DateTimeFormat(locale, { timeZoneName: "short" });
  const zoneOf = (instant: Date) =>
    zone.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "";
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const language = new Intl.DisplayNames([locale], { type: "language" });
  return {
    day: (instant) => day.format(instant),
    moment: (instant) => `${date.format(instant)} ${time.format(instant)} ${zoneOf(instant)}`,
    number: (count) => number.format(count),
    languageName: (tag) => language.of(tag) ?? tag,
    list: (items) => list.format(items),
  };
}
