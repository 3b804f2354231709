import { type SettledTerm, withJointTerms } from "../../../../desks/texts/glossary/joint-concepts.ts";
import { makeMatcher, type Matcher } from "../../../../language/glossary/matcher.ts";
import { shippedGlossary } from "../../../../language/glossary/shipped.ts";
import type { Lexicon } from "../../../../language/lexicon/lexicon.ts";
import { readLexicon } from "../../../../language/lexicon/shipped.ts";
import type { Reader } from "../../../../record/storage/door.ts";
import type { EntityState } from "../../../../record/fold/entity.ts";
import type { NodeParts } from "../../../parts.ts";
import { viewsOf } from "../../../views/entities.ts";

export interface Checker {
  matcher: Matcher;
  lexicon: Lexicon;
}

export type CheckerNeeds = Pick<NodeParts, "db" | "mechanism" | "party" | "kindNamed">;

/** The newest change among the joint terms, and what was made ready with it. */
let ready: { asOf: string; checker: Promise<Checker> } | null = null;

/**
 * The lexicon and the glossary, what both sides have settled standing above what is shipped. Made ready at the first
 * question (some tenths of a second), once in a process, and anew when a joint term has changed.
 */
export async function theChecker(needs: CheckerNeeds): Promise<Checker> {
  const asOf = await newestTerm(needs.db);
  if (ready?.asOf !== asOf) ready = { asOf, checker: openChecker(needs) };
  return ready.checker;
}

async function newestTerm(reader: Reader): Promise<string> {
  const [row] = await reader.query<{ newest: string | null; count: number }>(
    "select max(changed_at) as newest, count(*) as count from entity where kind = 'term'",
  );
  return `${row?.count ?? 0} ${row?.newest ?? ""}`;
}

async function openChecker(needs: CheckerNeeds): Promise<Checker> {
  const glossary = withJointTerms(shippedGlossary, await settledTerms(needs));
  return { matcher: makeMatcher(glossary), lexicon: await readLexicon() };
}

/** As many terms as one glossary is likely to have; the first settled beyond it are left to the reader. */
const MANY = 5_000;

async function settledTerms({
  db,
  mechanism,
  party,
  kindNamed,
}: CheckerNeeds): Promise<{ name: string; values: SettledTerm }[]> {
  const rows = await db.query<{ state: EntityState; changed_at: string }>(
    "select state, changed_at from entity where kind = 'term' order by id limit $1",
    [MANY],
  );
  const held = rows.map(({ state, changed_at }) => ({ state, changedAt: changed_at }));
  const nothing = { draft: false, release: false, adopt: false };
  const setting = { mechanism: mechanism.id, party, kindNamed, may: nothing };
  const views = await viewsOf(db, held, setting, { drafts: false });
  return views.flatMap(({ id, units }) => {
    const values = units["term"]?.settledValues;
    return values === undefined ? [] : [{ name: nameOf(id), values }];
  });
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1).replace(/^term\./, "");
}
