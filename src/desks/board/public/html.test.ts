import { expect, test } from "vitest";
import { documentBytes, html } from "./html.ts";

test("what is filled in can break out of neither an element nor an attribute", () => {
  const said = `"><script>alert('1')</script>&`;
  const { markup } = html`<p title="${said}">${said}${[html`<b>${1}</b>`, null]}</p>`;
  const safe = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;";
  expect(markup).toBe(`<p title="${safe}">${safe}<b>1</b></p>`);
});

test("a lone surrogate is sent as the replacement character", () => {
  expect(Buffer.from(documentBytes(html`${"a\ud800b"}`)).toString()).toBe("<!doctype html>\na\ufffdb");
});
