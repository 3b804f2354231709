import type { BoardPage } from "../board-page.ts";
import type { ItemRead } from "../../readings/readings.ts";
import type { BoardQuery } from "../filter.ts";
import { figuresTable, listAddress, workstreamsTable } from "./counted.ts";
import { framed } from "./frame.ts";
import { type Markup, html } from "./html.ts";
import { itemTable } from "./item-row.ts";
import { meetingsOnALine } from "./meeting-line.ts";
import { narrowing } from "./narrowing.ts";
import { type Reader, boardWordsOf, wordsOf } from "./reader.ts";
import { dateText } from "./spoken.ts";

export interface BoardShown {
  page: BoardPage;
  items: readonly ItemRead[];
  query: Partial<BoardQuery>;
  /** False where the address asked for something that does not exist, and everything is shown instead. */
  understood: boolean;
}

/** The board: meetings on a line, figures, workstreams, and every commitment, or those the address asks for. */
export function boardDocument(reader: Reader, { page, items, query, understood }: BoardShown): Markup {
  const { mechanism } = reader.record;
  const words = wordsOf(reader);
  const { title } = boardWordsOf(reader);
  const asked = searchOf(query);
  const formal = mechanism.names.formal[reader.language];
  return framed(
    reader,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${words.lead(formal, dateText(page.day, reader.language))}</p>
      <p class="lead">${words.observer}</p>
      ${understood ? null : html`<p class="notice" role="status">${words.notUnderstood}</p>`}
      ${meetingsOnALine(reader)}
      <div class="counted">
        <section>${figuresTable(reader, page, asked)}</section>
        <section>${workstreamsTable(reader, page)}</section>
      </div>
      <h2 id="list">${words.list}</h2>
      ${narrowing(reader, query)} ${listed(reader, page, items, asked)} ${downloads(reader, asked)}`,
  );
}

function listed(reader: Reader, page: BoardPage, items: readonly ItemRead[], asked: URLSearchParams): Markup {
  const words = wordsOf(reader);
  if (items.length === 0) return html`<p class="empty">${words.nothing}</p>`;
  return html`<p role="status">${words.found(page.total)} · ${words.page(page.page, page.pages)}</p>
    ${itemTable(reader, items)} ${paging(reader, page, asked)}`;
}

function paging(reader: Reader, { page, pages }: BoardPage, asked: URLSearchParams): Markup | null {
  const words = wordsOf(reader);
  if (pages === 1) return null;
  const link = (to: number, name: string, rel: string) =>
    to < 1 || to > pages
      ? null
      : html`<a class="button" rel="${rel}" href="${listAddress(reader, asked, { page: String(to) })}"
          >${name}</a
        >`;
  return html`<nav class="choices" aria-label="${words.pages}">
    ${link(page - 1, words.earlier, "prev")} ${link(page + 1, words.later, "next")}
  </nav>`;
}

export const FORMATS = ["csv", "json", "xlsx", "ics"] as const;

function downloads(reader: Reader, asked: URLSearchParams): Markup {
  const words = wordsOf(reader);
  const query = new URLSearchParams(asked);
  query.set("language", reader.language);
  return html`<section class="downloads">
    <h2>${words.downloads}</h2>
    <p class="lead">${words.downloadsLead}</p>
    <p class="choices">
      ${FORMATS.map((one) => html`<a class="button" href="/board/items.${one}?${query.toString()}">${one.toUpperCase()}</a> `)}
    </p>
  </section>`;
}

/** What a query asks for, as an address says it: without its page and without what is asked for anyway. */
function searchOf({ page, order, ...asked }: Partial<BoardQuery>): URLSearchParams {
  void page;
  const kept = Object.entries({ ...asked, ...(order === "meeting" ? {} : { order }) });
  return new URLSearchParams(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
