import { effectWords, strengthWords } from "../../../../mechanisms/observer/messages.ts";
import type { Evidence, Item } from "../../commitments/item.ts";
import { endOn } from "../../commitments/progress.ts";
import type { ItemRead } from "../../readings/readings.ts";
import { framed } from "./frame.ts";
import { type Markup, html } from "./html.ts";
import { dueShown, markOf, stateShown, whatSidesSay } from "./item-row.ts";
import {
  type Reader,
  actorName,
  boardWordsOf,
  commitmentAddress,
  meetingAddress,
  partyName,
  withLanguage,
  wordsOf,
} from "./reader.ts";
import { fact, sourcesOf } from "./sources.ts";
import { dated, listText, named, spoken, wordsFor } from "./spoken.ts";

/** One commitment with the whole chain it stands in, the oldest first, itself among it. */
export interface CommitmentShown extends ItemRead {
  chain: readonly Item[];
}

/** One commitment at its permanent address: what it says, who says so, what came of it, where it comes from. */
export function commitmentDocument(reader: Reader, shown: CommitmentShown): Markup {
  const { item } = shown;
  const { language } = reader;
  const words = wordsOf(reader);
  const title = wordsFor(item.wording, language);
  return framed(
    reader,
    title?.text.slice(0, 80) ?? item.id,
    html`<p><a href="${withLanguage("/board", language)}">${words.back}</a></p>
      <article class="${item.from === "observer" ? "compiled" : "said"}">
        <h1 lang="${title?.lang ?? language}">${title?.text ?? item.id}</h1>
        <p>${markOf(reader, item)}</p>
        ${otherLanguages(reader, item)}
        <h2>${words.columns.sides}</h2>
        ${whatSidesSay(reader, item)} ${answersIn(reader, item)} ${factsOf(reader, shown)}
        ${chainOf(reader, shown)} ${becameOf(reader, item)} ${observationsOf(reader, item)}
        ${sourcesOf(reader, item.observed)}
      </article>
      <p class="quiet">${words.cite}: <code>${reader.origin}${commitmentAddress(item.id)}</code></p>`,
  );
}

function otherLanguages(reader: Reader, item: Item): Markup | null {
  const words = wordsOf(reader);
  const others = Object.entries(item.wording).filter(([tag]) => tag !== reader.language);
  if (others.length === 0) return null;
  return html`<h2>${words.otherLanguages}</h2>
    ${others.map(([tag, text]) => html`<p class="words" lang="${tag}">${text}</p>`)}`;
}

function answersIn(reader: Reader, item: Item): Markup | null {
  const { answers } = boardWordsOf(reader);
  if (item.answers.length === 0) return null;
  return html`<ul>
    ${item.answers.map(
      (one) =>
        html`<li>
          ${partyName(reader, one.party)}, ${dated(one.on, reader.language)}:
          <strong>${answers[one.answer]}</strong>
          ${one.reason === null ? null : html`<span class="words" lang="und">${one.reason}</span>`}
        </li>`,
    )}
  </ul>`;
}

function factsOf(reader: Reader, shown: CommitmentShown): Markup {
  const { item } = shown;
  const { language, record } = reader;
  const words = wordsOf(reader);
  const { sorts } = boardWordsOf(reader);
  const meeting = item.meeting === null ? undefined : record.meetings.get(item.meeting);
  const { workstreams, topics } = record.mechanism;
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? null
      : listText(
          ids.map((one) => actorName(reader, one)),
          language,
        );
  const end = endOn(item, record.day);
  return html`<dl class="facts">
    ${fact(words.columns.state, stateShown(reader, shown))}
    ${fact(words.ended, end === null ? null : dated(end.on, language))}
    ${fact(words.columns.due, dueShown(reader, item))}
    ${fact(words.sort, item.sort === null ? null : sorts[item.sort])}
    ${fact(words.raisedBy, names(item.raisedBy))} ${fact(words.actors, names(item.actors))}
    ${fact(words.asked, names(item.asked))}
    ${fact(words.strength, item.strength === null ? null : strengthWords[item.strength][language])}
    ${fact(words.workstream, workstreams.find((one) => one.id === item.workstream)?.names[language] ?? null)}
    ${fact(words.topic, topics.find((one) => one.id === item.topic)?.names[language] ?? null)}
    ${fact(
      words.meeting,
      meeting === undefined
        ? null
        : html`<a href="${withLanguage(meetingAddress(meeting.id), language)}"
            >${named(meeting.title, language)}</a
          >`,
    )}
    ${fact(words.shownBy, spoken(item.shownBy, language))}
    ${fact(words.instruments, item.instruments.length === 0 ? null : listText(item.instruments, language))}
  </dl>`;
}

/** Everything it restates, itself, and everything that restates it. */
function chainOf(reader: Reader, { item, chain }: CommitmentShown): Markup | null {
  const { language } = reader;
  const words = wordsOf(reader);
  if (chain.length < 2) return null;
  return html`<h2>${words.chain}</h2>
    <p class="lead">${words.chainLead}</p>
    <ol class="chain">
      ${chain.map(
        (one) =>
          html`<li>
            ${dated(one.raisedOn, language)}
            ${
              one.id === item.id
                ? html`<strong>${words.thisOne}</strong>`
                : html`<a href="${withLanguage(commitmentAddress(one.id), language)}"
                    >${spoken(one.wording, language)}</a
                  >`
            }
          </li>`,
      )}
    </ol>`;
}

function becameOf(reader: Reader, item: Item): Markup {
  const words = wordsOf(reader);
  const inOrder = [...item.evidence].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return html`<h2>${words.evidence}</h2>
    ${
      inOrder.length === 0
        ? html`<p class="quiet">${words.noEvidence}</p>`
        : html`<ol class="chain">
            ${inOrder.map((one) => html`<li class="${one.from === "event" ? "compiled" : "said"}">${evidenceShown(reader, one)}</li>`)}
          </ol>`
    }`;
}

function evidenceShown(reader: Reader, one: Evidence): Markup {
  const { language } = reader;
  const words = wordsOf(reader);
  const by = one.by.filter((id) => reader.record.mechanism.parties.some((party) => party.id === id));
  return html`${dated(one.on, language)}
    ${one.effect === null ? null : html`<strong>${effectWords[one.effect][language]}</strong>`}
    ${
      by.length === 0
        ? null
        : html`<span class="quiet"
            >${listText(
              by.map((id) => partyName(reader, id)),
              language,
            )}</span
          >`
    }
    ${one.outside === null ? null : html`<span class="quiet">${words.outside}: ${one.outside}</span>`}
    <span class="block">${spoken(one.words, language)}</span>
    ${one.links.map((link) =>
      "address" in link
        ? html`<a class="source" href="${link.address}" rel="noreferrer">${link.address}</a> `
        : html`<span class="source">${link.name}</span> `,
    )}`;
}

function observationsOf(reader: Reader, item: Item): Markup | null {
  const words = wordsOf(reader);
  if (item.from !== "observer") return null;
  return html`<h2>${words.observations}</h2>
    ${item.observations.length === 0 ? html`<p class="quiet">${words.noObservations}</p>` : null}
    <ul>
      ${item.observations.map(
        (one) =>
          html`<li>
            ${partyName(reader, one.party)}: <strong>${words.verdicts[one.verdict]}</strong>
            ${spoken(one.words, reader.language)}
            ${one.current ? null : html`<span class="quiet">(${words.outdated})</span>`}
          </li>`,
      )}
    </ul>`;
}
