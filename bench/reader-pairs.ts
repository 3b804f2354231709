import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { chinaKorea } from "../mechanisms/china-korea/china-korea.ts";
import { mechanismTerms } from "../src/desks/readin/candidates.ts";
import type { Concept } from "../src/language/glossary/concept.ts";
import type { Language } from "../src/language/language.ts";
import { readLexicon } from "../src/language/lexicon/shipped.ts";
import { comparison, type Comparison } from "../src/language/reader/meaning.ts";
import { compareReadouts } from "../src/language/reader/two-readouts.ts";
import type { Tally } from "./reader-scores.ts";

const root = path.resolve(import.meta.dirname, "..");

/** A promise as one account tells it; the same id in two accounts is the same promise. */
interface Said {
  id: string;
  text: string;
}

type Account = Partial<Record<Language, Said[]>>;

/** Two accounts of one meeting in two languages. */
interface Two {
  words: Comparison;
  languages: readonly [Language, Language];
  accounts: readonly [Said[], Said[]];
}

const languagePairs = [
  ["zh", "ko"],
  ["zh", "en"],
  ["en", "ko"],
] as const;

/** How well the promises of two accounts are paired: by the set they come from. */
export async function pairsTold(): Promise<{ name: string; tally: Tally }[]> {
  const lexicon = await readLexicon();
  const sets = [
    { name: "accounts in words of our own", twos: ownAccounts() },
    { name: "the observer's items, each account without a third", twos: observedAccounts() },
  ];
  return sets.map(({ name, twos }) => {
    const all = { hit: 0, extra: 0, missed: 0, none: 0 };
    for (const two of twos) count(two, lexicon, all);
    return { name, tally: all };
  });
}

function count(
  { words, languages, accounts: [first, second] }: Two,
  lexicon: Awaited<ReturnType<typeof readLexicon>>,
  into: Tally,
): void {
  const [a, b] = [statements(first, languages[0]), statements(second, languages[1])];
  const { both } = compareReadouts(a, b, words, lexicon);
  const right = both.filter((pair) => first[pair.first]?.id === second[pair.second]?.id).length;
  const shared = first.filter(({ id }) => second.some((one) => one.id === id)).length;
  into.hit += right;
  into.extra += both.length - right;
  into.missed += shared - right;
}

function statements(account: Said[], language: Language): { text: string; language: Language }[] {
  return account.map(({ text }) => ({ text, language }));
}

function ownAccounts(): Two[] {
  return ["24", "made"].flatMap((name) => {
    const { terms, ...account } = read(`src/language/reader/cases/two-readouts/${name}.json`) as Account & {
      terms: Concept[];
    };
    const words = comparison(terms);
    return languagePairs.flatMap((languages) => {
      const [first, second] = languages.map((one) => account[one]);
      return first === undefined || second === undefined
        ? []
        : [{ words, languages, accounts: [first, second] as const }];
    });
  });
}

interface Observed {
  id: string;
  meetingId: string;
  text: Record<string, string>;
}

/** Meetings of six items or more; the first account leaves out each third item, the second the one after it. */
function observedAccounts(): Two[] {
  const folder = "mechanisms/china-korea/observer/commitments";
  const items = readdirSync(path.join(root, folder)).flatMap(
    (file) => read(`${folder}/${file}`) as Observed[],
  );
  const words = comparison(mechanismTerms(chinaKorea));
  const meetings = [...new Set(items.map((one) => one.meetingId))]
    .map((meeting) => items.filter((one) => one.meetingId === meeting))
    .filter((own) => own.length >= 6);
  return languagePairs.flatMap((languages) =>
    meetings.map((own) => ({
      words,
      languages,
      accounts: [without(own, 0, languages[0]), without(own, 1, languages[1])] as const,
    })),
  );
}

function without(items: Observed[], third: number, language: Language): Said[] {
  const tag = language === "zh" ? "zh-Hans" : language;
  return items.filter((_, at) => at % 3 !== third).map(({ id, text }) => ({ id, text: text[tag] ?? "" }));
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}
