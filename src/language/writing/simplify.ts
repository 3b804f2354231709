import table from "../lexicon/unihan/simplified.json" with { type: "json" };

const simplified = new Map<string, string>();
for (let at = 0; at < table.traditional.length; at += 1) {
  simplified.set(table.traditional.charAt(at), table.simplified.charAt(at));
}

/** The same text with traditional characters as simplified ones, unit for unit (Unihan kSimplifiedVariant). */
export function simplify(text: string): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) continue;
    const single = simplified.get(text.charAt(at));
    if (single === undefined) continue;
    folded += text.slice(from, at) + single;
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
