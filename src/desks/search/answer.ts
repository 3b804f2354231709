import type { Audience } from "../commitments/sight.ts";
import { placesOf } from "../readings/places.ts";
import { type Readings, readContents } from "../readings/readings.ts";
import type { Content } from "../readings/build.ts";
import { tokensOf } from "./fold.ts";
import { type Piece, countWords, excerptOf, marked } from "./highlight.ts";
import type { Run } from "./said.ts";
import { type Group, type Hit, SCORED, search } from "./search.ts";
import { type Readable, readableItem, readableMeeting } from "./shown.ts";

export interface SearchAsked {
  text: string;
  /** Only of this kind, a page at a time; otherwise the first few of every kind. */
  kind?: string | undefined;
  page?: number;
  /** The reader's language, in which names are shown where they have it. */
  language: string;
}

/** One thing that was found, as it is shown: its name and, where the words stand elsewhere in it, that place. */
export interface HitShown {
  id: string;
  title: RunShown;
  excerpt: RunShown | null;
  on: string | null;
  observed: boolean;
  within: string | null;
}

export interface RunShown {
  lang: string | null;
  pieces: Piece[];
}

export interface SearchAnswer {
  groups: { kind: string; total: number; about: boolean; hits: HitShown[] }[];
  total: number;
  /** The total is reckoned, not counted. */
  about: boolean;
  exact: boolean;
  page: number;
  pages: number;
}

/** The kinds in the order in which they are listed. */
const KINDS = [
  "meeting",
  "agenda-item",
  "text",
  "paragraph",
  "commitment",
  "report",
  "readout",
  "term",
  "observation",
  "event",
  "mobility-rule",
  "office",
  "workstream",
];
const FEW = 5;
const PAGE = 50;

/** Searches everything an audience may read; by kind, each hit with its words marked where they stand. */
export async function searchAnswer(
  readings: Readings,
  audience: Audience,
  { text, kind, page = 1, language }: SearchAsked,
): Promise<SearchAnswer> {
  const { search: index } = await readings.current(audience);
  const limit = kind === undefined ? FEW : PAGE;
  const found = search(index, text, { kind, limit, from: kind === undefined ? 0 : (page - 1) * PAGE });
  const groups = [...found.groups].sort((a, b) => placeOf(a) - placeOf(b));
  const ids = groups.flatMap((group) => group.hits.map((one) => one.id));
  const contents = await readContents(readings.db, audience, ids);
  const within = await placesOf(readings.db, audience, groups);
  const words = tokensOf(text);
  const shown = groups.map((group) => ({
    kind: group.kind,
    total: group.total,
    about: group.about,
    hits: group.hits.map((hit) => ({
      ...hitShown(hit, readableOf(hit, contents.get(hit.id), readings), words, language),
      within: within(hit.id, group.kind),
    })),
  }));
  const pages = kind === undefined ? 1 : Math.max(1, Math.ceil(Math.min(found.total, SCORED) / PAGE));
  return { groups: shown, total: found.total, about: found.about, exact: found.exact, page, pages };
}

function placeOf({ kind }: Group): number {
  const at = KINDS.indexOf(kind);
  return at < 0 ? KINDS.length : at;
}

function readableOf(
  { id }: Hit,
  content: Content | undefined,
  { prepared }: Pick<Readings, "prepared">,
): Readable {
  switch (content?.as) {
    case "commitment":
      return readableItem(content.item);
    case "meeting":
      return readableMeeting(content.meeting);
    case "agenda-item": {
      const { title } = content.point;
      const runs = Object.entries(title).map(([lang, text]) => ({ lang, text }));
      return { title, runs, on: null, observed: false };
    }
    case "other":
      return { title: content.title, runs: content.runs, on: null, observed: false };
    case undefined:
      return prepared.readableBackground.get(id) ?? { title: {}, runs: [], on: null, observed: false };
  }
}

function hitShown(
  { id }: Hit,
  readable: Readable,
  words: readonly string[],
  language: string,
): Omit<HitShown, "within"> {
  const { title, runs, on, observed } = readable;
  const [other] = Object.entries(title);
  const [lang, text] = title[language] === undefined ? (other ?? [null, ""]) : [language, title[language]];
  const inTitle = countWords(text, words);
  const elsewhere = inTitle === words.length ? null : bestRun(runs, words, inTitle);
  const excerpt =
    elsewhere === null ? null : { lang: elsewhere.lang, pieces: excerptOf(marked(elsewhere.text, words)) };
  return { id, title: { lang, pieces: marked(text, words) }, excerpt, on, observed };
}

/** The first run that holds more of the words than are shown anyway. */
function bestRun(runs: readonly Run[], words: readonly string[], shown: number): Run | null {
  let best: Run | null = null;
  let most = shown;
  for (const run of runs) {
    const count = countWords(run.text, words);
    if (count > most) [best, most] = [run, count];
  }
  return best;
}
