import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { type RunningNode, startTwoNodes } from "./two-nodes.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One side's desk in a window of its own: nothing is shared with the other side's but the network. */
export interface Desk {
  node: RunningNode;
  context: BrowserContext;
  page: Page;
}

export interface Desks {
  browser: Browser;
  china: Desk;
  korea: Desk;
  close: () => Promise<void>;
}

/** How a window is opened: the reader's language, its width, light or dark. */
export interface Window {
  locale?: string;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Two node processes and a window on each, nobody signed in yet. */
export async function openDesks(window: Window = {}): Promise<Desks> {
  const nodes = await startTwoNodes();
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const [china, korea] = await Promise.all([
    openDesk(browser, nodes.china, window),
    openDesk(browser, nodes.korea, window),
  ]);
  return {
    browser,
    china,
    korea,
    close: async () => {
      await browser.close();
      await nodes.close();
    },
  };
}

/** A window on a node; faults of the page fail the test that looks at `faults`. */
export async function openDesk(browser: Browser, node: RunningNode, window: Window = {}): Promise<Desk> {
  const { locale = "en-GB", width = 1280, height = 900, dark = false } = window;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    baseURL: node.origin,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { node, context, page };
}

/** Gives a window an authenticator that verifies its user, as a laptop's or a phone's own does. */
export async function addAuthenticator({ context, page }: Desk): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
