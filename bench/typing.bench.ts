import { type Desk, type Desks, openDesks } from "../test/browser/desks.ts";
import { planted, sound } from "../test/browser/planted-faults.ts";
import { prepareText, releaseAll } from "../test/browser/prepare-text.ts";
import { signIn } from "../test/browser/steps.ts";
import { type Words, program } from "../test/browser/text-steps.ts";
import type { Bench, Row } from "./bench.ts";

const LONG = 1000;
const SHORT = 10;
const KEYS = 60;
const titles: Words = { "zh-Hans": "长文本", ko: "긴 문서", en: "A long text" };

/**
 * How soon a keystroke in a paragraph stands on the screen, in a text of a thousand paragraphs in three languages with a
 * fault in every eleventh, beside the same keystroke in a text of ten; and how soon after the typing pauses the findings
 * of that paragraph are there.
 */
export const bench: Bench = {
  name: "typing",
  run: async () => {
    const desks = await openDesks();
    try {
      await signIn(desks.china);
      const short = await measured(desks, "china/short", SHORT);
      const long = await measured(desks, "china/long", LONG);
      return [
        row("keystroke, median", long.median, short.median, 50),
        row("keystroke, 95 in 100", long.p95, short.p95, 50),
        row("findings after the last key, the pause included", long.findings, short.findings, 300),
      ];
    } finally {
      await desks.close();
    }
  },
};

function row(name: string, value: number, baseline: number, limit: number): Row {
  return {
    name: `${name}, ${LONG} paragraphs (baseline: ${SHORT} paragraphs)`,
    value,
    unit: "ms",
    baseline,
    ratio: value / baseline,
    goal: `under ${limit} ms`,
    met: value < limit,
  };
}

interface Measured {
  median: number;
  p95: number;
  findings: number;
}

async function measured(desks: Desks, text: string, count: number): Promise<Measured> {
  const office = await program(desks.china);
  const faults = planted.map(({ words }) => words);
  const paragraphs = Array.from({ length: count }, (_one, at) => (at % 11 === 10 ? faults[at % 10] : sound));
  const drafts = await prepareText(
    office,
    text,
    titles,
    paragraphs.map((one) => one ?? sound),
  );
  await releaseAll(office, drafts);
  const { page } = desks.china;
  await page.goto(`/texts/${text}`);
  await page.locator(`[data-paragraph="${text}.p${count}"]`).waitFor({ state: "attached", timeout: 120_000 });
  await page.getByText(/^(The languages differ|Nothing was found)/).waitFor({ timeout: 120_000 });
  await openInTheMiddle(desks.china, `${text}.p${Math.ceil(count / 2)}`);
  const times = await typed(desks.china);
  const findings = await findingsAfter(desks.china);
  const sorted = times.toSorted((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), findings };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

async function openInTheMiddle({ page }: Desk, paragraph: string): Promise<void> {
  await page.locator(`[data-paragraph="${paragraph}"]`).focus();
  await page.keyboard.press("1");
  await page.locator(".text-row-open textarea:focus").waitFor();
}

/** From the key's event to the end of the frame that shows it, for keys at the pace of a fast typist. */
async function typed({ page }: Desk): Promise<number[]> {
  await page.evaluate(`
    globalThis.keyTimes = [];
    addEventListener("keydown", () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => globalThis.keyTimes.push(performance.now() - from)));
    }, true);
  `);
  for (let index = 0; index < KEYS; index += 1) await page.keyboard.type("e", { delay: 80 });
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

/** A number is typed that the other languages do not have; from its last digit to the end of the frame whose finding names it. */
async function findingsAfter({ page }: Desk): Promise<number> {
  await page.evaluate(`
    globalThis.found = { last: 0, shown: 0 };
    addEventListener("keydown", () => { globalThis.found.last = performance.now(); }, true);
    new MutationObserver(() => {
      const named = [...document.querySelectorAll(".text-row-open [data-finding]")].some((one) => one.textContent.includes("4711"));
      if (globalThis.found.shown !== 0 || !named) return;
      globalThis.found.shown = -1;
      requestAnimationFrame(() => setTimeout(() => { globalThis.found.shown = performance.now(); }));
    }).observe(document.querySelector(".text-row-open"), { subtree: true, childList: true, characterData: true });
  `);
  await page.keyboard.type(" 4711");
  for (let waited = 0; waited < 30_000; waited += 100) {
    const took: number = await page.evaluate(
      "globalThis.found.shown > 0 ? globalThis.found.shown - globalThis.found.last : 0",
    );
    if (took > 0) return took;
    await page.waitForTimeout(100);
  }
  throw new Error("No finding within 30 s of the last key.");
}
