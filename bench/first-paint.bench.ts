import type { Browser, Page } from "playwright-core";
import { type Desk, openDesk, openDesks } from "../test/browser/desks.ts";
import { TEXT_LANGUAGES, openParagraph, release, sayOurs, signIn } from "../test/browser/steps.ts";
import type { Bench, Row } from "./bench.ts";

const ROUNDS = 5;
const PARAGRAPHS = 10;
/** What a reader came for on each page. */
const PAGES = [
  { name: "board", path: "/board", useful: "main .figures", signedIn: false },
  { name: "sign-in", path: "/sign-in", useful: "main form button", signedIn: false },
  { name: "my desk", path: "/", useful: "main .desk-counts, main .empty", signedIn: true },
  { name: "list of paragraphs", path: "/paragraphs", useful: "main tbody tr", signedIn: true },
  {
    name: "one paragraph",
    path: "/paragraphs/china/item-0",
    useful: "main .side-words .words",
    signedIn: true,
  },
  { name: "exchange", path: "/exchange", useful: "main .facts", signedIn: true },
] as const;

/** How soon, with an empty cache, a page of a real node shows what one came for, and how much is fetched for it. */
export const bench: Bench = {
  name: "first-paint",
  run: async () => {
    const desks = await openDesks();
    try {
      await signIn(desks.china);
      for (let index = 0; index < PARAGRAPHS; index += 1) await sayOne(desks.china, `item-${index}`);
      const rows: Row[] = [];
      for (const page of PAGES) rows.push(...(await measured(desks.browser, desks.china, page)));
      return rows;
    } finally {
      await desks.close();
    }
  },
};

async function sayOne(desk: Desk, name: string): Promise<void> {
  await openParagraph(desk, name);
  for (const language of TEXT_LANGUAGES) await sayOurs(desk, language, `${name} ${language} `.repeat(20));
  await release(desk);
}

interface Visit {
  useful: number;
  bytes: number;
  baseline: number;
}

async function measured(browser: Browser, desk: Desk, page: (typeof PAGES)[number]): Promise<Row[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(browser, desk, page));
  const useful = median(visits.map((one) => one.useful));
  const baseline = median(visits.map((one) => one.baseline));
  const bytes = Math.max(...visits.map((one) => one.bytes));
  return [
    {
      name: `${page.name}: first useful paint (baseline: a page of the same node without scripts)`,
      value: useful,
      unit: "ms",
      baseline,
      ratio: useful / baseline,
      goal: "under 1000 ms",
      met: useful < 1000,
    },
    {
      name: `${page.name}: fetched, compressed`,
      value: bytes / 1000,
      unit: "kB",
      baseline: null,
      ratio: null,
      goal: "under 150 kB",
      met: bytes < 150_000,
    },
  ];
}

/** One visit in a fresh window: nothing is cached, and the session is there where the page needs it. */
async function visit(browser: Browser, desk: Desk, page: (typeof PAGES)[number]): Promise<Visit> {
  const fresh = await openDesk(browser, desk.node);
  if (page.signedIn) await fresh.context.addCookies(await desk.context.cookies());
  await watch(fresh.page, page.useful);
  await fresh.page.goto("/assets/none.svg");
  const baseline = await fresh.page.evaluate(
    () => performance.timing.domComplete - performance.timing.navigationStart,
  );
  await fresh.page.goto(page.path);
  await fresh.page.waitForFunction(() => "usefulAt" in globalThis);
  const found = await fresh.page.evaluate(() => ({
    useful: (globalThis as unknown as { usefulAt: number }).usefulAt,
    bytes: performance
      .getEntries()
      .filter((entry): entry is PerformanceResourceTiming => "transferSize" in entry)
      .reduce((sum, entry) => sum + entry.transferSize, 0),
  }));
  await fresh.context.close();
  return { ...found, baseline };
}

/** Notes the moment, since the navigation began, of the frame that first shows what one came for. */
async function watch(page: Page, selector: string): Promise<void> {
  await page.addInitScript(`
    const look = () => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => { globalThis.usefulAt = performance.now(); });
    };
    requestAnimationFrame(look);
  `);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
