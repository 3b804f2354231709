import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page as it stands, a line each. Legacy mode looks at one document without opening a second page: there
 * are no frames of others here. Every rule runs; what passed is not described node by node, which takes as long as the rules.
 */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * What axe finds on a page wide, in the dark and on a phone, and whether it is then wider than the window. The page is not
 * loaded again: its looks are style sheets alone. It is left as it was.
 */
export async function findingsInEveryLook(page: Page, where: string): Promise<string[]> {
  const before = page.viewportSize() ?? WIDE;
  const found: string[] = [];
  for (const { name, size, scheme } of [
    { name: "dark", size: WIDE, scheme: "dark" },
    { name: "wide", size: WIDE, scheme: "light" },
    { name: "phone", size: PHONE, scheme: "light" },
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    found.push(
      ...(await axeFindings(page, `${where}, ${name}`)),
      ...(await overflow(page, `${where}, ${name}`)),
    );
  }
  await page.setViewportSize(before);
  return found;
}

async function overflow(page: Page, where: string): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [`${where}: ${wider} px wider than the window`] : [];
}
