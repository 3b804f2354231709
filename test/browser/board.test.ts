import { gzipSync } from "node:zlib";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardWords } from "../../src/desks/board/messages/messages.ts";
import { recount, rowsOfCsv } from "../../src/desks/board/downloads/recount.ts";
import { publicWords } from "../../src/desks/board/public/messages/messages.ts";
import { lacking } from "../requirement.ts";
import { findingsInEveryLook } from "./axe.ts";
import { type TwoNodes, startTwoNodes } from "./two-nodes.ts";

const lack = lacking("chromium");
const LANGUAGES = ["zh-Hans", "ko", "en"] as const;
const ADDRESSES = ["/board", "/board/commitments/observer:jetc-27-05", "/board/meetings/observer:jetc-24"];

/** Waits until the list says that it holds so many. */
async function counted(page: Page, found: string): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${found} `) })
    .waitFor();
}

describe.skipIf(lack !== null)(`the board${lack === null ? "" : ` (${lack})`}`, () => {
  let nodes: TwoNodes;
  let browser: Browser;

  beforeAll(async () => {
    nodes = await startTwoNodes();
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await nodes?.close();
  });

  async function open(address: string, { script = false } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: script,
      baseURL: nodes.china.origin,
    });
    const page = await context.newPage();
    const response = await page.goto(address);
    return { page, response, context };
  }

  test.each(LANGUAGES)(
    "%s: without a script, a reader narrows the list, opens a commitment and its meeting",
    async (language) => {
      const words = publicWords[language];
      const { page, context } = await open(`/board?language=${language}`);
      await counted(page, words.found(80));
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await page.getByLabel(words.state, { exact: true }).selectOption("late");
      await page.getByRole("button", { name: words.apply }).click();
      await counted(page, words.found(2));
      await page.locator(".items th a").first().click();
      await page.getByRole("heading", { level: 2, name: words.sourcesTitle }).waitFor();
      await page.locator("dd a").first().click();
      await page.getByRole("heading", { level: 2, name: words.told }).waitFor();
      expect(await page.locator(".demonstration").count()).toBe(1);
      await context.close();
    },
  );

  test.each(LANGUAGES)("%s: axe finds nothing, wide, on a phone, in the dark", async (language) => {
    for (const address of ADDRESSES) {
      // Axe itself is a script; the page has none.
      const { page, context } = await open(`${address}?language=${language}`, { script: true });
      expect(await page.locator("script").count()).toBe(0);
      expect(await findingsInEveryLook(page, address)).toEqual([]);
      await context.close();
    }
  });

  test("every figure is counted again from the CSV, and every row is marked", async () => {
    const bytes = await (await fetch(`${nodes.china.origin}/board/items.csv?language=en`)).arrayBuffer();
    const rows = rowsOfCsv(new Uint8Array(bytes)) ?? [];
    const figures = recount(rows);
    const page = await (await fetch(`${nodes.china.origin}/board?language=en`)).text();
    for (const name of ["delivered", "late", "restated"] as const) {
      const { count, of, agreedCount, ofAgreed } = figures[name];
      const cells = page.slice(page.indexOf(`>${boardWords.en.figures[name]}</a>`));
      const [raised, agreed] = [...cells.matchAll(/<td class="number">([^<]+)</g)].map((one) => one[1]);
      expect([raised, agreed]).toEqual([
        publicWords.en.each(count, of),
        publicWords.en.each(agreedCount, ofAgreed),
      ]);
    }
    expect(rows.every((row) => row["mark"] !== "" && /Demonstration/.test(row["notice"] ?? ""))).toBe(true);
  });

  test.each(["json", "xlsx", "ics"])("%s is a file", async (format) => {
    const response = await fetch(`${nodes.china.origin}/board/items.${format}?meeting=observer:jetc-24`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  test("is under 150 KB with its style sheet, compressed", async () => {
    const { page, context } = await open("/board?language=en");
    const styles = await page.locator('link[rel="stylesheet"]').getAttribute("href");
    const sizes = await Promise.all(
      [page.url(), nodes.china.origin + styles].map(
        async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length,
      ),
    );
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(150_000);
    await context.close();
  });

  test("what is not published is not there, in words; an address that is not understood shows everything", async () => {
    const { page, response, context } = await open("/board/commitments/china/nothing?language=ko");
    expect(response?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: publicWords.ko.notFound }).waitFor();
    await page.goto("/board?order=random&language=en");
    await page.getByText(publicWords.en.notUnderstood).waitFor();
    await counted(page, publicWords.en.found(80));
    await context.close();
  });

  test("greets whoever is not signed in at the node's own address", async () => {
    const { page, context } = await open("/");
    await page.getByRole("heading", { level: 1, name: boardWords.en.title }).waitFor();
    await page.getByRole("link", { name: publicWords.en.signIn }).waitFor();
    await context.close();
  });
});
