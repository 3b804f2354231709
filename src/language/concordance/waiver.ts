import { languages } from "../language.ts";
import { foldWidth } from "../writing/fold.ts";
import { simplify } from "../writing/simplify.ts";
import { leadingLabel } from "../structure/label.ts";
import type { UnitTexts } from "./check.ts";
import type { Finding } from "./finding.ts";

/** What a waiver remembers of a finding: its kind, the words it stands at, and the normalised unit. */
export type WaiverKey = string;

/**
 * The key of a waiver: the same for the same finding in the next draft, though the paragraph moved, was renumbered, or
 * has other spaces or full-width signs; another one as soon as a word of the unit changes. Two units share a key by
 * chance once in some 10^15 pairs (53 bits).
 */
export function waiverKey(finding: Pick<Finding, "class" | "code" | "spans">, texts: UnitTexts): WaiverKey {
  const unit = languages.map((language) => normalised(texts[language] ?? "", language)).join("\u0000");
  const words = languages.map((language) => {
    const span = finding.spans[language];
    return span === undefined ? "" : normalised((texts[language] ?? "").slice(span[0], span[1]), language);
  });
  return `${finding.class}:${finding.code}:${hash(`${words.join("\u0000")}\u0001${unit}`)}`;
}

/** The findings nobody has waived yet. */
export function withoutWaived<F extends Pick<Finding, "class" | "code" | "spans">>(
  findings: readonly F[],
  texts: UnitTexts,
  waived: ReadonlySet<WaiverKey>,
): F[] {
  return waived.size === 0 ? [...findings] : findings.filter((one) => !waived.has(waiverKey(one, texts)));
}

function normalised(text: string, language: "en" | "zh" | "ko"): string {
  const wide = foldWidth(text.normalize("NFC"));
  const folded = language === "zh" ? simplify(wide) : wide;
  const label = leadingLabel(folded, language);
  const body = label === null || label.end >= folded.trimEnd().length ? folded : folded.slice(label.end);
  return body
    .replace(/\s+/g, language === "zh" ? "" : " ")
    .trim()
    .toLowerCase();
}

/** cyrb53, a 53-bit hash for keys; nothing secret hangs on it. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
