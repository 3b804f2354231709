/** Markup that is safe to send: text in it has been escaped. */
export interface Markup {
  markup: string;
}

type Part = Markup | string | number | null | readonly Part[];

/** Markup from a template: what is filled in is escaped, unless it is markup already; lists follow one another. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: strings.map((text, at) => text + (at < parts.length ? written(parts[at] ?? null) : "")).join(""),
  };
}

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(written).join("");
}

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands within an element or a quoted attribute (HTML, 13.3). */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A document as it is sent. */
export function documentBytes({ markup }: Markup): Uint8Array {
  return Buffer.from(`<!doctype html>\n${markup}`);
}
