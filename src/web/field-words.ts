/** How the fields of one kind are called, and what their values say to a reader, in the language of the interface. */
export interface FieldWords {
  label: (field: string) => string;
  value: (field: string, value: unknown) => string;
  /** The language a field is written in; null for those that are no words. */
  languageOf: (field: string) => string | null;
}

/** What a value holds in words, where nothing better is known of it: its words and figures, without its form. */
export function inPlainWords(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const parts: unknown[] = value !== null && typeof value === "object" ? Object.values(value) : [];
  const said = parts.map(inPlainWords).filter((one) => one !== "");
  return said.length === 0 ? "–" : said.join(" · ");
}
