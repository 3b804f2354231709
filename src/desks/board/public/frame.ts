import { interfaceTongues } from "./tongues.ts";
import { type Markup, html } from "./html.ts";
import { type Reader, withLanguage, wordsOf } from "./reader.ts";

/** A public page: what it is a demonstration of, the choice of languages, and its content. Works without a script. */
export function framed(reader: Reader, title: string, content: Markup): Markup {
  const { language, stylesheets, record } = reader;
  const words = wordsOf(reader);
  const name = record.mechanism.names.short[language];
  return html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · ${name}</title>
      <link rel="icon" href="data:," />
      ${stylesheets.map((one) => html`<link rel="stylesheet" href="${one}" />`)}
    </head>
    <body>
      <a class="skip" href="#content">${words.skip}</a>
      ${masthead(reader)}
      <main id="content" class="page board">${content}</main>
    </body>
  </html>`;
}

function masthead(reader: Reader): Markup {
  const { language, record, address, signedIn } = reader;
  const { mechanism } = record;
  const words = wordsOf(reader);
  const notice = mechanism.notice?.[language] ?? words.demonstration;
  return html`<header class="masthead">
    ${mechanism.demonstration ? html`<p class="demonstration" role="note">${notice}</p>` : null}
    <div class="masthead-line">
      <p class="masthead-name">
        <a href="${withLanguage("/board", language)}">${mechanism.names.short[language]}</a>
      </p>
      <div class="reader">
        <a href="${signedIn ? "/" : "/sign-in"}">${signedIn ? words.toDesk : words.signIn}</a>
        <nav class="tongues" aria-label="${words.language}">
          ${interfaceTongues.map(({ tag, own }) =>
            tag === language
              ? html`<span lang="${tag}" aria-current="true">${own}</span> `
              : html`<a lang="${tag}" hreflang="${tag}" href="${withLanguage(address, tag)}">${own}</a> `,
          )}
        </nav>
      </div>
    </div>
  </header>`;
}

/** What a reader sees where nothing is published: the same whatever was asked for, which it does not repeat. */
export function notFoundPage(reader: Reader): Markup {
  const words = wordsOf(reader);
  return framed(
    { ...reader, address: "" },
    words.notFound,
    html`<h1>${words.notFound}</h1>
      <p>${words.notFoundLead}</p>
      <p><a href="${withLanguage("/board", reader.language)}">${words.back}</a></p>`,
  );
}
