import { type BoardQuery, boardQuery } from "../../../desks/board/filter.ts";
import type { PublicRecord, Reader } from "../../../desks/board/public/reader.ts";
import { documentBytes, type Markup } from "../../../desks/board/public/html.ts";
import type { NodeParts } from "../../parts.ts";
import { stylesheetsOf } from "../pages.ts";
import type { Answered, Asked } from "../route.ts";

/** What the public pages need of a node. */
export type BoardNeeds = Pick<NodeParts, "readings" | "pages" | "address" | "effects" | "mechanism">;

/** For whom a public page is written, by who asks for it and where. */
export function readerOf(
  node: BoardNeeds,
  record: PublicRecord,
  { language, asker }: Pick<Asked, "language" | "asker">,
  address: string,
): Reader {
  const stylesheets = stylesheetsOf(node.pages);
  const signedIn = asker.office !== null;
  return { record, language, address, stylesheets, origin: node.address(), signedIn };
}

/** A page as it is sent: for who asks in this language, compressed where the asker takes it so. */
export function pageAnswer(page: Markup, { missing = false } = {}): Answered {
  const headers = { "cache-control": "no-cache", vary: "accept-language, accept-encoding, cookie" };
  return { ok: true, bytes: documentBytes(page), mediaType: "text/html; charset=utf-8", headers, missing };
}

/** What an address asks the board for. Empty values, as a form sends them, ask for nothing. */
export function askedOf(raw: Readonly<Record<string, string>>): { query: BoardQuery; understood: boolean } {
  const filled = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
  const parsed = boardQuery.safeParse(filled);
  return parsed.success
    ? { query: parsed.data, understood: true }
    : { query: boardQuery.parse({}), understood: false };
}
