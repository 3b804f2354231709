import { modeWords } from "../../../../mechanisms/observer/messages.ts";
import type { Head, Meeting } from "../../committee/meeting-view.ts";
import { neighboursOf } from "../../committee/neighbours.ts";
import { readoutsSideBySide } from "../../committee/readouts.ts";
import { committeeWords } from "../../committee/messages/messages.ts";
import type { ItemRead } from "../../readings/readings.ts";
import type { PublishedReadout } from "../../readouts/published.ts";
import { framed } from "./frame.ts";
import { listAddress } from "./counted.ts";
import { type Markup, html } from "./html.ts";
import { itemTable, markOf } from "./item-row.ts";
import { type Reader, meetingAddress, partyName, withLanguage, wordsOf } from "./reader.ts";
import { fact, sourcesOf } from "./sources.ts";
import { dated, named, spoken, wordsFor } from "./spoken.ts";

/** One meeting with the commitments raised there: those listed, and how many there are. */
export interface MeetingShown {
  meeting: Meeting;
  items: readonly ItemRead[];
  total: number;
  /** Each side's own account, as it published it. */
  readouts: readonly PublishedReadout[];
}

/** One meeting at its permanent address: when and where, who led, what each side told of it, what was promised. */
export function meetingDocument(reader: Reader, { meeting, items, total, readouts }: MeetingShown): Markup {
  const { language } = reader;
  const words = wordsOf(reader);
  const title = wordsFor(meeting.title, language);
  return framed(
    reader,
    title?.text ?? meeting.id,
    html`<p><a href="${withLanguage("/board", language)}">${words.back}</a></p>
      <article class="${meeting.from === "observer" ? "compiled" : "said"}">
        <h1 lang="${title?.lang ?? language}">${title?.text ?? meeting.id}</h1>
        <p>${markOf(reader, meeting)}</p>
        ${meetingFacts(reader, meeting)} ${summaryOf(reader, meeting)} ${agendaOf(reader, meeting)}
        ${readoutsOf(reader, readouts)} ${sideBySide(reader, meeting, items)}
        ${
          items.length === 0
            ? null
            : html`<h2>${words.commitmentsHere}</h2>
                ${itemTable(reader, items)}
                ${total > items.length ? html`<p><a class="button" href="${listAddress(reader, new URLSearchParams(), { meeting: meeting.id })}">${words.found(total)}</a></p>` : null}`
        }
        ${sourcesOf(reader, meeting.observed)}
      </article>
      <p class="quiet">${words.cite}: <code>${reader.origin}${meetingAddress(meeting.id)}</code></p>`,
  );
}

function meetingFacts(reader: Reader, meeting: Meeting): Markup {
  const { language, record } = reader;
  const words = wordsOf(reader);
  const beside = neighboursOf(meeting, [...record.meetings.values()], record.mechanism.series);
  const { states } = committeeWords[language];
  const link = (id: string | null) => {
    const found = id === null ? undefined : record.meetings.get(id);
    return found === undefined
      ? null
      : html`<a href="${withLanguage(meetingAddress(found.id), language)}"
          >${named(found.title, language)}</a
        >`;
  };
  return html`<dl class="facts">
    ${fact(words.when, meeting.day === null ? null : dated(meeting.day, language))}
    ${fact(words.columns.state, states[meeting.state])} ${fact(words.place, spoken(meeting.place, language))}
    ${fact(words.mode, meeting.mode === null ? null : modeWords[meeting.mode][language])}
    ${fact(words.host, meeting.host === null ? null : partyName(reader, meeting.host))}
    ${fact(words.heads, meeting.heads.length === 0 ? null : html`${meeting.heads.map((head) => headShown(reader, head))}`)}
    ${fact(words.before, link(beside.before))} ${fact(words.after, link(beside.after))}
    ${fact(words.preparedBy, beside.preparedBy.length === 0 ? null : html`${beside.preparedBy.map((id) => html`${link(id)} `)}`)}
    ${fact(words.prepares, link(beside.prepares))}
  </dl>`;
}

function headShown(reader: Reader, head: Head): Markup {
  const { language } = reader;
  const name =
    head.names[language] === undefined
      ? html`<span lang="${head.nameLanguage}">${head.nameLocal}</span>`
      : html`${head.names[language]}`;
  return html`<span class="block"
    >${partyName(reader, head.party)}: ${name}, ${named(head.title, language)}</span
  >`;
}

function summaryOf(reader: Reader, { summary }: Meeting): Markup | null {
  const shown = spoken(summary, reader.language);
  return shown === null
    ? null
    : html`<h2>${wordsOf(reader).summary}</h2>
        <p>${shown}</p>`;
}

function agendaOf(reader: Reader, { agendaWords }: Meeting): Markup | null {
  if (agendaWords.length === 0) return null;
  return html`<h2>${wordsOf(reader).agenda}</h2>
    <ul>
      ${agendaWords.map((one) => html`<li>${spoken(one, reader.language)}</li>`)}
    </ul>`;
}

/** What each side published of the meeting, in the reader's language where it did so in that one. */
function readoutsOf(reader: Reader, readouts: readonly PublishedReadout[]): Markup | null {
  if (readouts.length === 0) return null;
  const words = wordsOf(reader);
  return html`<h2 id="readouts">${words.readouts}</h2>
    <p class="lead">${words.readoutsLead}</p>
    <div class="told">
      ${readouts.map(({ party, sentences }) => {
        const [first] = Object.entries(sentences);
        const own = sentences[reader.language];
        const [lang, said] = own === undefined ? (first ?? [reader.language, []]) : [reader.language, own];
        return html`<section>
          <h3>${partyName(reader, party)}</h3>
          ${said.map((one) => html`<p lang="${lang}">${one}</p>`)}
        </section>`;
      })}
    </div>`;
}

/** Whose account an item stands in: both, only one, neither. */
function sideBySide(reader: Reader, meeting: Meeting, items: readonly ItemRead[]): Markup | null {
  const { record, language } = reader;
  const words = wordsOf(reader);
  const { beside } = committeeWords[language];
  const parties = record.mechanism.parties.map((one) => one.id);
  const wordingOf = (id: string) => items.find((one) => one.item.id === id)?.item.wording ?? {};
  const told = readoutsSideBySide(
    items.map((one) => one.item),
    meeting.id,
    parties,
  );
  if (meeting.from !== "observer" || told.total === 0) return null;
  const groups = [
    { name: beside.every, ids: told.every },
    ...told.only.map((one) => ({
      name: beside.only(one.parties.map((id) => partyName(reader, id)).join(", ")),
      ids: one.ids,
    })),
    { name: beside.none, ids: told.none },
  ];
  return html`<h2>${words.told}</h2>
    <p class="lead">${words.toldLead(told.total)}</p>
    <div class="told">
      ${groups.map(
        ({ name, ids }) =>
          html`<section>
            <h3>${name} <span class="quiet">${ids.length}</span></h3>
            <ul>
              ${ids.map((id) => html`<li>${spoken(wordingOf(id), language)}</li>`)}
            </ul>
          </section>`,
      )}
    </div>`;
}
