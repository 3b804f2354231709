import type { BoardPage } from "../board-page.ts";
import type { FigureName, Figures } from "../figures.ts";
import { type Markup, html } from "./html.ts";
import { type Reader, boardWordsOf, wordsOf } from "./reader.ts";

const SHOWN: readonly FigureName[] = [
  "agreed",
  "delivered",
  "not-achieved",
  "overtaken",
  "open",
  "late",
  "dated",
  "restated",
  "unanswered",
  "every-readout",
  "some-readouts",
  "no-readout",
];

/** Figures over what is listed, each against both denominators, each leading to what it counts. */
export function figuresTable(reader: Reader, { figures }: BoardPage, query: URLSearchParams): Markup {
  const words = wordsOf(reader);
  const { figures: names } = boardWordsOf(reader);
  return html`<h2>${words.figures}</h2>
    <p class="lead">${words.figuresLead}</p>
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">${words.figure}</th>
          <th scope="col" class="number">${words.ofRaised}</th>
          <th scope="col" class="number">${words.ofAgreed}</th>
        </tr>
      </thead>
      <tbody>
        ${SHOWN.filter((name) => figures[name].count > 0 || name === "delivered").map((name) => {
          const { count, of, agreedCount, ofAgreed } = figures[name];
          return html`<tr>
            <th scope="row"><a href="${listAddress(reader, query, { state: name })}">${names[name]}</a></th>
            <td class="number">${words.each(count, of)}</td>
            <td class="number">${words.each(agreedCount, ofAgreed)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

const COLUMNS: readonly FigureName[] = [
  "all",
  "agreed",
  "delivered",
  "dated",
  "late",
  "unanswered",
  "restated",
];

/** Each workstream with its counts; a count leads to its list. */
export function workstreamsTable(reader: Reader, { workstreams }: BoardPage): Markup {
  const words = wordsOf(reader);
  const { figures: names } = boardWordsOf(reader);
  const rows = reader.record.mechanism.workstreams.flatMap(({ id, names: own }) => {
    const figures = workstreams[id];
    return figures === undefined ? [] : [{ id, name: own[reader.language], figures }];
  });
  return html`<h2>${words.workstreams}</h2>
    <p class="lead">${words.workstreamsLead}</p>
    <table class="wide-table streams">
      <thead>
        <tr>
          <th scope="col">${words.workstream}</th>
          ${COLUMNS.map((name) => html`<th scope="col" class="number">${names[name]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, name, figures }) =>
            html`<tr>
              <th scope="row">
                <a href="${listAddress(reader, new URLSearchParams(), { workstream: id })}">${name}</a>
              </th>
              ${COLUMNS.map((column) => streamCell(reader, id, column, figures))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function streamCell(reader: Reader, id: string, name: FigureName, figures: Figures): Markup {
  const label = boardWordsOf(reader).figures[name];
  const { count, agreedCount } = figures[name];
  const apart = name === "delivered" || name === "dated" || name === "late";
  const shown = apart ? `${count} (${agreedCount})` : String(count);
  return html`<td class="number" data-label="${label}">
    ${count === 0 ? "0" : html`<a href="${listAddress(reader, new URLSearchParams(), { workstream: id, state: name })}">${shown}</a>`}
  </td>`;
}

/** The address of a list: what is asked for now, with something else asked for beside it, from the first page. */
export function listAddress(
  { language }: Reader,
  query: URLSearchParams,
  other: Readonly<Record<string, string>>,
): string {
  const next = new URLSearchParams(query);
  next.delete("page");
  for (const [name, value] of Object.entries(other)) next.set(name, value);
  next.set("language", language);
  return `/board?${next.toString()}#list`;
}
