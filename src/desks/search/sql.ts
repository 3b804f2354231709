import type { Param } from "../../record/storage/door.ts";

/** A condition for a where clause, with its parameters numbered from the one asked for. */
export interface Condition {
  sql: string;
  params: Param[];
}

/**
 * "Every word of this query stands somewhere in a column" for a column that holds NFKC in lower case, as
 * `entity.search` does. It reads every row it is asked of: right for a narrowed question (one kind, one text), and for
 * what no index of a node holds; whole records are searched with `search`. Null for a query without words.
 */
export function holdsEveryWord(query: string, column: string, firstParameter: number): Condition | null {
  const words = query.toWellFormed().replaceAll("\0", " ").normalize("NFKC").toLowerCase().split(/\s+/u);
  const patterns = [...new Set(words)].filter((word) => word !== "").slice(0, 8);
  if (patterns.length === 0) return null;
  return {
    sql: `${column} like all ($${firstParameter}::text[])`,
    params: [patterns.map((word) => `%${escaped(word.slice(0, 64))}%`)],
  };
}

/** LIKE's own signs as plain characters. */
function escaped(word: string): string {
  return word.replace(/[\\%_]/g, String.raw`\$&`);
}
