import { type Language, languages } from "../problems/sentences.ts";

/**
 * The language in which a node answers: what the query names, else the best of Accept-Language (RFC 9110, 12.5.4)
 * that the node speaks, by primary subtag, else English.
 */
export function languageOf(wanted: string | undefined, acceptLanguage: string | undefined): Language {
  const named = wanted === undefined ? undefined : spoken(wanted);
  if (named !== undefined) return named;
  const preferred = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map(preference)
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return preferred.map((one) => spoken(one.tag)).find((one) => one !== undefined) ?? "en";
}

function preference(part: string): { tag: string; weight: number } {
  const [tag = "", ...parameters] = part.split(";").map((one) => one.trim());
  const q = parameters.find((one) => /^q=/i.test(one));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

function spoken(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return languages.find((one) => one.split("-")[0] === primary);
}
