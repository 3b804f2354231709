import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Contrast is by far the dearest rule: it looks behind every word. */
const CONTRAST = ["color-contrast"];

/**
 * What axe finds on a page, a line each. Where a page is looked at in several ways, only what differs is looked at again:
 * contrast alone in the dark, all but contrast in a narrow window (`width` in pixels).
 * Legacy mode looks at one document without opening a second page: there are no frames of others here.
 */
export async function axeFindings(
  page: Page,
  where: string,
  { dark = false, width = 1280 }: { dark?: boolean; width?: number } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (dark) axe.withRules(CONTRAST);
  else if (width < 600) axe.disableRules(CONTRAST);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
