import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { unitFindings } from "../../../../desks/concordance/unit-findings.ts";
import {
  type Counted,
  type FindingsInText,
  type InHand,
  countFindings,
  findingsShown,
  wordsToCompare,
} from "../../../../desks/desk/findings-left.ts";
import { everythingSaid, titleOf } from "../../../../desks/search/said.ts";
import { waiversOf } from "../../../../desks/texts/home/waivers.ts";
import { commonOrder } from "../../../../desks/texts/order.ts";
import type { WordsByLanguage } from "../../../../desks/texts/words-in-hand.ts";
import type { EntityState } from "../../../../record/fold/entity.ts";
import type { Param, Reader } from "../../../../record/storage/door.ts";
import type { NodeParts } from "../../../parts.ts";
import { type Held, viewsOf } from "../../../views/entities.ts";
import { type Checker, theChecker } from "../concordance/checker.ts";
import { type Route, route } from "../../route.ts";

type Needs = Pick<NodeParts, "db" | "mechanism" | "party" | "kindNamed" | "readings">;

/** So many texts, those changed last, and so many of their paragraphs are looked at. */
const TEXTS = 30;
const PARAGRAPHS = 3_000;

/** How long one answer goes on looking, in milliseconds; what is left then is looked at in the next. */
const PATIENCE = 150;

/** What the languages of the texts in negotiation say differently, counted for the desk. */
export function deskFindings(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/desk/findings",
      summary:
        "How many critical and major findings stand in each text in negotiation; asked again while `left` is not 0.",
      access: { to: "office", deed: "read" },
      query: z.strictObject({}),
      answer: findingsShown,
      handle: async () => ({ ok: true, body: { texts: await findingsLeft(node) } }),
    }),
  ];
}

async function findingsLeft(node: Needs): Promise<FindingsInText[]> {
  const texts = await textsInHand(node);
  const checker = await theChecker(node);
  const until = performance.now() + PATIENCE;
  const looked: { id: string; title: FindingsInText["title"]; found: (readonly Counted[] | null)[] }[] = [];
  for (const { id, title, units } of texts) {
    const found: (readonly Counted[] | null)[] = [];
    for (const unit of units) found.push(await lookedAt(unit, checker, until));
    looked.push({ id, title, found });
  }
  const keys = looked.flatMap(({ found }) => found.flatMap((one) => one ?? [])).map((one) => one.key);
  const waived = new Set((await waiversOf(node.db, keys)).keys());
  return looked
    .map(({ id, title, found }) => ({ id, title, ...countFindings(found, waived) }))
    .filter(({ critical, major, left }) => critical + major + left > 0);
}

/** What was found in words before, by the checker that found it: the same words are looked at once in a process. */
const known = new WeakMap<Checker, Map<string, readonly Counted[]>>();
const KEPT = 20_000;

async function lookedAt(
  words: WordsByLanguage,
  checker: Checker,
  until: number,
): Promise<readonly Counted[] | null> {
  const found = known.get(checker) ?? new Map<string, readonly Counted[]>();
  known.set(checker, found);
  const key = JSON.stringify(words);
  const before = found.get(key);
  if (before !== undefined) return before;
  if (performance.now() > until) return null;
  // Other requests are let in between two paragraphs.
  await setImmediate();
  const counted = unitFindings(words, "en", checker).map(({ severity, key: waiver }) => ({
    severity,
    key: waiver,
  }));
  if (found.size >= KEPT) found.clear();
  found.set(key, counted);
  return counted;
}

interface TextInHand {
  id: string;
  title: FindingsInText["title"];
  units: WordsByLanguage[];
}

async function textsInHand({ db, mechanism, party, kindNamed, readings }: Needs): Promise<TextInHand[]> {
  await readings.current("side");
  const texts = await heldOf(
    db,
    `select state, changed_at from entity where kind = 'text' order by changed_at desc, id limit $1`,
    [TEXTS],
  );
  const may = { draft: true, release: false, adopt: false };
  const setting = { mechanism: mechanism.id, party, kindNamed, may };
  const views = await viewsOf(db, texts, setting);
  const paragraphs = await paragraphsOf(db, views);
  const shown = new Map((await viewsOf(db, paragraphs.held, setting)).map((one) => [one.id, one]));
  return texts.flatMap(({ state }, at) => {
    const view = views[at];
    if (view === undefined) return [];
    const own = new Map<string, InHand["view"]>(
      (paragraphs.of.get(state.id) ?? []).flatMap((id) => {
        const found = shown.get(id);
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
    const units = wordsToCompare(view, own, { party, languages: mechanism.languages });
    return [{ id: state.id, title: titleOf(everythingSaid(state)), units }];
  });
}

/** The paragraphs that say they belong to these texts, and those that their orders list. */
async function paragraphsOf(
  db: Reader,
  texts: readonly InHand["view"][],
): Promise<{ of: ReadonlyMap<string, readonly string[]>; held: Held[] }> {
  const links = await db.query<{ paragraph: string; text: string }>(
    `select from_id as paragraph, to_id as text from reading_link
     where audience = 'side' and relation = 'parent' and to_id = any($1::text[]) order by from_id`,
    [texts.map((one) => one.id)],
  );
  const of = new Map(
    texts.map((text) => {
      const own = links.filter((one) => one.text === text.id).map((one) => one.paragraph);
      return [text.id, [...new Set([...commonOrder(text), ...own])]] as const;
    }),
  );
  const ids = [...of.values()].flat().slice(0, PARAGRAPHS);
  const held = await heldOf(
    db,
    `select state, changed_at from entity where kind = 'paragraph' and id = any($1::text[])`,
    [ids],
  );
  return { of, held };
}

async function heldOf(db: Reader, sql: string, values: readonly Param[]): Promise<Held[]> {
  const rows = await db.query<{ state: EntityState; changed_at: string }>(sql, values);
  return rows.map(({ state, changed_at }) => ({ state, changedAt: changed_at }));
}
