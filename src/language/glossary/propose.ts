import { languages, type Language } from "../language.ts";

type Texts = Partial<Record<Language, string>>;

/** A term that a document itself defines or repeats, offered to both sides for settling. */
export interface Proposal {
  forms: Partial<Record<Language, string[]>>;
  why: "defined" | "repeated" | "rendered-differently";
  /** The rows it was found in. */
  rows: number[];
}

/** hereinafter "X", 以下简称“X”, 이하 "X"라 한다. */
const definitions: Record<Language, RegExp> = {
  en: /\(?\bherein(?:after|below)?\s*,?\s*(?:collectively\s)?(?:referred to as|called|known as)?\s*(?:the\s)?["“']([^"”']{2,60})["”']/gi,
  zh: /以下(?:统称|简称|称)?(?:为|作)?\s*["“「《]?([^"”」》）),，。；]{1,30})["”」》]?\s*[）)]/g,
  ko: /이하\s*["“'‘「]([^"”'’」]{1,40})["”'’」]\s*(?:이?라|으?로)\s*(?:한다|함|칭한다|약칭)/g,
};

/** Proposals from defined terms and from short units that come again, in the order of the rows. */
export function proposeTerms(rows: readonly Texts[]): Proposal[] {
  return [...definedTerms(rows), ...repeatedUnits(rows)];
}

/** A row that defines as many terms in every version it has: the first with the first, and so on. */
function definedTerms(rows: readonly Texts[]): Proposal[] {
  return rows.flatMap((row, at) => {
    const found = languages.flatMap((language) => {
      const text = row[language];
      return text === undefined
        ? []
        : [{ language, terms: [...text.matchAll(definitions[language])].map((one) => one[1] ?? "") }];
    });
    const count = found[0]?.terms.length ?? 0;
    if (found.length < 2 || count === 0 || found.some((one) => one.terms.length !== count)) return [];
    return Array.from({ length: count }, (_one, place) => ({
      forms: Object.fromEntries(found.map(({ language, terms }) => [language, [terms[place] ?? ""]])),
      why: "defined" as const,
      rows: [at],
    }));
  });
}

const longestUnit: Record<Language, number> = { en: 60, zh: 24, ko: 32 };

/** Short units (headings, table cells, defined names) that come more than once: one rendering, or several to settle. */
function repeatedUnits(rows: readonly Texts[]): Proposal[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, at) => {
    for (const language of languages) {
      const text = row[language]?.trim();
      if (text === undefined || text === "" || text.length > longestUnit[language]) continue;
      const key = `${language} ${text}`;
      groups.set(key, [...(groups.get(key) ?? []), at]);
    }
  });
  const seen = new Set<string>();
  return [...groups.values()].flatMap((places) => {
    const key = places.join();
    if (places.length < 2 || seen.has(key)) return [];
    seen.add(key);
    const forms = renderings(rows, places);
    const several = Object.values(forms).some((own) => own.length > 1);
    return Object.keys(forms).length < 2
      ? []
      : [{ forms, why: several ? ("rendered-differently" as const) : ("repeated" as const), rows: places }];
  });
}

function renderings(rows: readonly Texts[], places: readonly number[]): Proposal["forms"] {
  const forms: Proposal["forms"] = {};
  for (const language of languages) {
    const own = places.flatMap((at) => rows[at]?.[language]?.trim() ?? []);
    const distinct = [...new Set(own)].filter((text) => text !== "");
    if (distinct.length > 0) forms[language] = distinct;
  }
  return forms;
}
