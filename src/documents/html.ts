import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from "parse5";
import { decode } from "./decode.ts";
import { longestText, type Block, type DocumentResult } from "./document.ts";
import { textBuilder, type TextBuilder } from "./text-builder.ts";

/** Elements whose content is no text of the page, with the way the tokenizer must read them (WHATWG HTML 13.2.5). */
const unread: Record<string, Mode> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  template: TokenizerMode.DATA,
  svg: TokenizerMode.DATA,
  noscript: TokenizerMode.DATA,
  nav: TokenizerMode.DATA,
};

const breaking = new Set(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer form header hr html li main ol p pre section table tbody tfoot thead tr ul br".split(
    " ",
  ),
);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const cells = new Set(["td", "th"]);

/**
 * Reads the visible text of an HTML page from its tokens alone: no tree is built, nothing runs, nothing is
 * fetched, and the time is in step with the length.
 */
export function readHtml(bytes: Uint8Array): DocumentResult {
  const source = decode(bytes);
  if (source === null) return { ok: false, code: "not-a-text" };
  const page = pageReader();
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    page.handler((mode) => {
      tokenizer.state = mode;
    }),
  );
  tokenizer.write(source, true);
  const { text, blocks } = page.done();
  if (text.length > longestText) return { ok: false, code: "too-much-text", limit: longestText };
  return { ok: true, format: "html", text, blocks };
}

interface PageReader {
  handler: (setMode: (mode: Mode) => void) => TokenHandler;
  done: TextBuilder["done"];
}

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** Gathers running text into blocks as tokens pass by; what stands inside an unread element is dropped. */
function pageReader(): PageReader {
  const builder = textBuilder();
  let [pending, kind, hidden]: [string[], Block["kind"], string | null] = [[], "paragraph", null];
  const flush = (next: Block["kind"]): void => {
    builder.add(pending.join("").replace(/\s+/g, " "), kind);
    [pending, kind] = [[], next];
  };
  const text = (token: Token.CharacterToken): void => {
    if (hidden === null) pending.push(token.chars);
  };
  const open = (token: Token.TagToken, setMode: (mode: Mode) => void): void => {
    if (hidden !== null) return;
    const begun = kindOf(token.tagName);
    if (begun !== null) flush(begun);
    const mode = unread[token.tagName];
    if (mode === undefined || token.selfClosing) return;
    hidden = token.tagName;
    setMode(mode);
  };
  const close = (token: Token.TagToken): void => {
    if (token.tagName === hidden) hidden = null;
    else if (hidden === null && kindOf(token.tagName) !== null) flush("paragraph");
  };
  return {
    handler: (setMode) => ({
      onStartTag: (token) => open(token, setMode),
      onEndTag: close,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => flush("paragraph"),
    }),
    done: builder.done,
  };
}

function kindOf(tagName: string): Block["kind"] | null {
  if (headings.has(tagName)) return "heading";
  if (cells.has(tagName)) return "cell";
  return breaking.has(tagName) ? "paragraph" : null;
}
