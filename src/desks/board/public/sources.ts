import type { Observed } from "../../commitments/item.ts";
import { type Markup, html } from "./html.ts";
import { type Reader, wordsOf } from "./reader.ts";
import { spoken } from "./spoken.ts";

/** Where an observer read it, and what the observer notes; nothing for what the sides said themselves. */
export function sourcesOf(reader: Reader, observed: Observed | null): Markup | null {
  const words = wordsOf(reader);
  if (observed === null) return null;
  return html`<h2>${words.sourcesTitle}</h2>
    <ul class="sources">
      ${observed.sources.map(
        ({ url, publisher, language }) =>
          html`<li>
            <span lang="${language}">${publisher}</span> <a href="${url}" rel="noreferrer">${url}</a>
          </li>`,
      )}
    </ul>
    ${
      observed.notes === null
        ? null
        : html`<h2>${words.notes}</h2>
            <p>${spoken(observed.notes, reader.language)}</p>`
    }`;
}

/** One fact of a list of facts; nothing where it is not known. */
export function fact(name: string, value: Markup | string | null): Markup | null {
  return value === null || value === ""
    ? null
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;
}
