import { meetingLine } from "../../committee/neighbours.ts";
import { SORTS } from "../../commitments/item.ts";
import { figureNames } from "../figures.ts";
import { type BoardQuery, ORDERS } from "../filter.ts";
import { type Markup, html } from "./html.ts";
import { type Reader, boardWordsOf, partyName, wordsOf } from "./reader.ts";
import { wordsFor } from "./spoken.ts";

type Choice = readonly [value: string, name: string];

/** The form that narrows the list: an ordinary GET, so that every list has an address. */
export function narrowing(reader: Reader, query: Partial<BoardQuery>): Markup {
  const words = wordsOf(reader);
  const board = boardWordsOf(reader);
  const { mechanism } = reader.record;
  const named = <T extends string>(all: readonly T[], names: Readonly<Record<T, string>>): Choice[] =>
    all.map((one) => [one, names[one]]);
  const streams = mechanism.workstreams.map((one): Choice => [one.id, one.names[reader.language]]);
  const readouts: Choice[] = [
    ["every", words.everyReadout],
    ...mechanism.parties.map((one): Choice => [one.id, words.readoutOf(partyName(reader, one.id))]),
    ["none", words.noReadout],
  ];
  return html`<form class="narrowing" method="get" action="/board#list" aria-label="${words.narrow}">
    <input type="hidden" name="language" value="${reader.language}" />
    <div>
      <label for="narrow-text">${words.text}</label>
      <input id="narrow-text" type="search" name="text" value="${query.text ?? ""}" maxlength="200" />
    </div>
    ${choice("workstream", words.workstream, streams, query.workstream, words.any)}
    ${choice("meeting", words.meeting, meetingChoices(reader), query.meeting, words.any)}
    ${choice("sort", words.sort, named(SORTS, board.sorts), query.sort, words.any)}
    ${choice("readout", words.readout, readouts, query.readout, words.any)}
    ${choice("state", words.state, named(figureNames, board.figures), query.state, words.any)}
    ${choice("order", words.order, named(ORDERS, board.orders), query.order ?? "meeting", null)}
    <p class="choices">
      <button type="submit" class="main">${words.apply}</button>
      <a class="button" href="/board?language=${reader.language}#list">${words.clear}</a>
    </p>
  </form>`;
}

function choice(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  any: string | null,
): Markup {
  return html`<div>
    <label for="narrow-${name}">${label}</label>
    <select id="narrow-${name}" name="${name}">
      ${any === null ? null : html`<option value="">${any}</option>`}
      ${choices.map(([value, text]) =>
        value === chosen
          ? html`<option value="${value}" selected>${text}</option>`
          : html`<option value="${value}">${text}</option>`,
      )}
    </select>
  </div>`;
}

function meetingChoices({ record, language }: Reader): Choice[] {
  const { meetings, mechanism } = record;
  const series = mechanism.series.map((one) => one.id);
  return meetingLine([...meetings.values()], series, 400)
    .toReversed()
    .map(({ id, day }): Choice => {
      const title = wordsFor(meetings.get(id)?.title ?? {}, language)?.text ?? id;
      return [id, `${(day ?? "").slice(0, 7)} ${title}`];
    });
}
