import {
  confidenceWords,
  effectWords,
  noPublicAnswer,
  paraphraseMark,
} from "../../../../mechanisms/observer/messages.ts";
import type { Item } from "../../commitments/item.ts";
import type { ItemRead } from "../../readings/readings.ts";
import { answerState, endOn, isLate, lastEvidence } from "../../commitments/progress.ts";
import { type Markup, html } from "./html.ts";
import {
  type Reader,
  boardWordsOf,
  commitmentAddress,
  meetingAddress,
  partyName,
  withLanguage,
  wordsOf,
} from "./reader.ts";
import { dated, named, spoken } from "./spoken.ts";

/** Commitments as rows: the wording, what each side says, the last evidence, the deadline, the state. */
export function itemTable(reader: Reader, items: readonly ItemRead[]): Markup {
  const { columns } = wordsOf(reader);
  return html`<table class="wide-table items">
    <thead>
      <tr>
        <th scope="col">${columns.commitment}</th>
        <th scope="col">${columns.sides}</th>
        <th scope="col">${columns.evidence}</th>
        <th scope="col">${columns.due}</th>
        <th scope="col">${columns.state}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((one) => itemRow(reader, one))}
    </tbody>
  </table>`;
}

function itemRow(reader: Reader, read: ItemRead): Markup {
  const { columns } = wordsOf(reader);
  const { item } = read;
  const { language } = reader;
  return html`<tr class="${item.from === "observer" ? "compiled" : "said"}">
    <th scope="row">
      <a href="${withLanguage(commitmentAddress(item.id), language)}">${spoken(item.wording, language)}</a>
      ${underTheWording(reader, item)}
    </th>
    <td data-label="${columns.sides}">${whatSidesSay(reader, item)}</td>
    <td data-label="${columns.evidence}">${evidenceShown(reader, item)}</td>
    <td data-label="${columns.due}" class="when">${dueShown(reader, item)}</td>
    <td data-label="${columns.state}">${stateShown(reader, read)}</td>
  </tr>`;
}

function underTheWording(reader: Reader, item: Item): Markup {
  const { language, record } = reader;
  const { sorts } = boardWordsOf(reader);
  const meeting = item.meeting === null ? undefined : record.meetings.get(item.meeting);
  const stream = record.mechanism.workstreams.find((one) => one.id === item.workstream);
  return html`<span class="beneath">
      ${item.sort === null ? null : html`<span>${sorts[item.sort]}</span>`}
      ${stream === undefined ? null : html`<span>${stream.names[language]}</span>`}
      ${meeting === undefined ? null : html`<span><a href="${withLanguage(meetingAddress(meeting.id), language)}">${named(meeting.title, language)}</a>, ${dated(item.raisedOn, language)}</span>`}
    </span>
    ${markOf(reader, item)}`;
}

/** What must stand beside everything compiled: that it is a paraphrase, how sure, from how many sources. */
export function markOf(reader: Reader, item: Pick<Item, "observed">): Markup | null {
  const { language } = reader;
  const words = wordsOf(reader);
  if (item.observed === null) return null;
  const { confidence, sources } = item.observed;
  return html`<span class="paraphrase-mark"
    >${paraphraseMark[language]} · ${words.confidence}: ${confidenceWords[confidence][language]} ·
    ${words.sources(sources.length)}</span
  >`;
}

/** Each party by what is known of its own word: its readout, its answer, or that all have settled. */
export function whatSidesSay(reader: Reader, item: Item): Markup {
  const { record } = reader;
  return html`<ul class="sides">
    ${record.mechanism.parties.map(
      ({ id, colour }) =>
        html`<li>
          <span class="party" data-colour="${colour}">${partyName(reader, id)}</span>
          ${saidBy(reader, item, id)}
        </li>`,
    )}
  </ul>`;
}

function saidBy(reader: Reader, item: Item, party: string): Markup {
  const words = wordsOf(reader);
  const { answers, standing } = boardWordsOf(reader);
  const answer = item.answers.find((one) => one.party === party);
  const isAsked = item.asked.includes(party);
  const told =
    item.from === "observer"
      ? item.readouts.includes(party)
        ? words.inReadout
        : words.notInReadout
      : item.standing === "settled"
        ? words.settledByAll
        : item.standing === "observed"
          ? ""
          : standing[item.standing];
  const answered =
    answer !== undefined
      ? answers[answer.answer]
      : isAsked
        ? item.from === "observer"
          ? noPublicAnswer[reader.language]
          : answers[answerState(item)]
        : null;
  const word = item.observations.find((one) => one.party === party);
  return html`${told}${answered === null ? null : html`; <strong>${answered}</strong>`}${word === undefined ? null : html`; <strong>${words.verdicts[word.verdict]}</strong>`}
  ${reportedBy(reader, item, party)}`;
}

/** The last that a party itself has reported of it. */
function reportedBy(reader: Reader, item: Item, party: string): Markup | null {
  const reports = item.evidence.filter((one) => one.from === "report" && one.by.includes(party));
  const last = lastEvidence({ ...item, evidence: reports }, reader.record.day);
  if (last === null) return null;
  return html`<span class="evidence-words"
    >${wordsOf(reader).reported} ${dated(last.on, reader.language)}:
    ${spoken(last.words, reader.language)}</span
  >`;
}

function evidenceShown(reader: Reader, item: Item): Markup {
  const words = wordsOf(reader);
  const last = lastEvidence(item, reader.record.day);
  if (last === null) return html`<span class="quiet">${words.noEvidence}</span>`;
  return html`${dated(last.on, reader.language)}
    ${last.effect === null ? null : html`<strong>${effectWords[last.effect][reader.language]}</strong>`}
    <span class="evidence-words">${spoken(last.words, reader.language)}</span>`;
}

export function dueShown(reader: Reader, item: Item): Markup {
  const words = boardWordsOf(reader);
  const { due } = item;
  if (due === null) return html`<span class="quiet">${words.undated}</span>`;
  const late = isLate(item, reader.record.day);
  return html`${due.on === null ? null : dated(due.on, reader.language)} ${spoken(due.words, reader.language)}
  ${late ? html`<strong class="late">${words.late}</strong>` : null}`;
}

export function stateShown(reader: Reader, { item, around }: ItemRead): Markup {
  const words = boardWordsOf(reader);
  const end = endOn(item, reader.record.day);
  return html`<span class="progress" data-progress="${end?.end ?? "open"}"
      >${words.progress[end?.end ?? "open"]}</span
    >
    ${around.times < 2 ? null : html`<span class="beneath">${words.raised(around.times, around.since)}</span>`}`;
}
