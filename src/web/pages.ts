import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Messages } from "./messages/messages.ts";
import { type Parameters, matchPattern } from "./router.ts";
import { Unreached } from "./unreached.tsx";

/** What every page is given: the parameters of its address and the query behind it. */
export interface PageProps {
  parameters: Parameters;
  query: URLSearchParams;
}

/** One page: its address, its name, whether the menu lists it, whether one may see it without signing in. */
export interface Page {
  pattern: string;
  title: keyof Messages["pages"];
  menu: boolean;
  open: boolean;
  /** What the reader must be allowed to do for it to be offered. */
  may: string | null;
  component: LazyExoticComponent<ComponentType<PageProps>>;
  /** Fetches the page's script before it is shown, so that it need not wait for what is asked of the node. */
  prepare: () => void;
}

function page(
  pattern: string,
  title: Page["title"],
  { menu = false, open = false, may = null }: { menu?: boolean; open?: boolean; may?: string | null },
  load: () => Promise<ComponentType<PageProps>>,
): Page {
  const component = lazy(async () => ({ default: await load().catch(() => Unreached) }));
  return { pattern, title, menu, open, may, component, prepare: () => void load().catch(() => undefined) };
}

/** The list of pages: one file under a desk's `pages/` and one entry here each. */
export const pages: readonly Page[] = [
  page("/", "desk", { menu: true, may: "read-own-items" }, async () => {
    return (await import("../desks/desk/pages/desk.tsx")).DeskPage;
  }),
  page("/meetings", "meetings", { menu: true, may: "read" }, async () => {
    return (await import("../desks/committee/pages/meetings.tsx")).MeetingsPage;
  }),
  page("/mechanism", "mechanism", {}, async () => {
    return (await import("../desks/committee/pages/mechanism/mechanism.tsx")).MechanismPage;
  }),
  page("/meetings/new", "newMeeting", {}, async () => {
    return (await import("../desks/committee/pages/new-meeting.tsx")).NewMeetingPage;
  }),
  page("/meetings/:party/:name", "meeting", {}, async () => {
    return (await import("../desks/committee/pages/meeting/meeting.tsx")).MeetingPage;
  }),
  page("/texts", "texts", { menu: true, may: "read" }, async () => {
    return (await import("../desks/texts/pages/texts.tsx")).TextsPage;
  }),
  page("/texts/new", "newText", {}, async () => {
    return (await import("../desks/texts/pages/new-text.tsx")).NewTextPage;
  }),
  page("/texts/:party/:name", "text", {}, async () => {
    return (await import("../desks/texts/pages/text/text.tsx")).TextPage;
  }),
  page("/texts/:party/:name/adoption", "textAdoption", {}, async () => {
    return (await import("../desks/texts/pages/text/adoption-page.tsx")).TextAdoptionPage;
  }),
  page("/texts/:party/:name/import", "textImport", {}, async () => {
    return (await import("../desks/texts/pages/import/import.tsx")).TextImportPage;
  }),
  page("/texts/:party/:name/findings", "findings", {}, async () => {
    return (await import("../desks/texts/pages/text/findings-page.tsx")).FindingsPage;
  }),
  page("/texts/:party/:name/copies/:copy/:language", "textCopy", {}, async () => {
    return (await import("../desks/texts/pages/text/copy-page.tsx")).CopyPage;
  }),
  page("/glossary", "glossary", { menu: true, may: "read" }, async () => {
    return (await import("../desks/texts/pages/glossary/glossary.tsx")).GlossaryPage;
  }),
  page("/glossary/new", "newTerm", {}, async () => {
    return (await import("../desks/texts/pages/glossary/new-term.tsx")).NewTermPage;
  }),
  page("/glossary/from/:party/:name", "termsFromText", {}, async () => {
    return (await import("../desks/texts/pages/glossary/from-text.tsx")).TermsFromTextPage;
  }),
  page("/glossary/:party/:name", "term", {}, async () => {
    return (await import("../desks/texts/pages/glossary/term.tsx")).TermPage;
  }),
  page("/paragraphs", "paragraphs", { menu: true, may: "read" }, async () => {
    return (await import("../desks/texts/pages/paragraphs.tsx")).ParagraphsPage;
  }),
  page("/paragraphs/new", "newParagraph", {}, async () => {
    return (await import("../desks/texts/pages/new-paragraph.tsx")).NewParagraphPage;
  }),
  page("/paragraphs/:party/:name", "paragraph", {}, async () => {
    return (await import("../desks/texts/pages/paragraph.tsx")).ParagraphPage;
  }),
  page("/meetings/:party/:name/delegations", "delegations", {}, async () => {
    return (await import("../desks/committee/pages/delegations/delegations.tsx")).DelegationsPage;
  }),
  page("/meetings/:party/:name/table", "table", {}, async () => {
    return (await import("../desks/committee/pages/table/table.tsx")).TablePage;
  }),
  page("/meetings/:party/:name/dossier", "dossier", {}, async () => {
    return (await import("../desks/committee/pages/dossier/dossier-page.tsx")).DossierPage;
  }),
  page("/meetings/:party/:name/readout", "readout", {}, async () => {
    return (await import("../desks/readouts/pages/readout.tsx")).ReadoutPage;
  }),
  page("/commitments", "commitments", { menu: true, may: "read-own-items" }, async () => {
    return (await import("../desks/commitments/pages/commitments.tsx")).CommitmentsPage;
  }),
  page("/commitments/new", "newCommitment", {}, async () => {
    return (await import("../desks/commitments/pages/new-commitment.tsx")).NewCommitmentPage;
  }),
  page("/commitments/observer/:name", "observedItem", {}, async () => {
    return (await import("../desks/commitments/pages/observed.tsx")).ObservedItemPage;
  }),
  page("/commitments/:party/:name", "commitment", {}, async () => {
    return (await import("../desks/commitments/pages/commitment.tsx")).CommitmentPage;
  }),
  page("/readin", "readIn", { menu: true, may: "draft" }, async () => {
    return (await import("../desks/readin/pages/readin.tsx")).ReadInPage;
  }),
  page("/readin/:source", "sheet", {}, async () => {
    return (await import("../desks/readin/pages/sheet/sheet.tsx")).SheetPage;
  }),
  page("/readin/:source/beside/:other", "beside", {}, async () => {
    return (await import("../desks/readin/pages/beside.tsx")).BesidePage;
  }),
  page("/search", "search", { menu: true, may: "read" }, async () => {
    return (await import("../desks/search/pages/search.tsx")).SearchPage;
  }),
  page("/outbox", "outbox", { menu: true, may: "see-outbox" }, async () => {
    return (await import("../desks/texts/pages/outbox.tsx")).OutboxPage;
  }),
  page("/exchange", "exchange", { menu: true, may: "see-exchange" }, async () => {
    return (await import("../desks/exchange/pages/exchange.tsx")).ExchangePage;
  }),
  page("/evidence/:party/:name", "evidence", {}, async () => {
    return (await import("../desks/exchange/pages/evidence.tsx")).EvidencePage;
  }),
  page("/keys", "keys", { menu: true, may: "manage-keys" }, async () => {
    return (await import("../desks/offices/pages/keys.tsx")).KeysPage;
  }),
  page("/people", "people", { menu: true, may: "see-people" }, async () => {
    return (await import("../desks/offices/pages/people.tsx")).PeoplePage;
  }),
  page("/account", "account", {}, async () => {
    return (await import("../desks/offices/pages/account.tsx")).AccountPage;
  }),
  page("/welcome", "welcome", { open: true }, async () => {
    return (await import("../desks/offices/pages/welcome.tsx")).WelcomePage;
  }),
  page("/sign-in", "signIn", { open: true }, async () => {
    return (await import("../desks/offices/pages/sign-in.tsx")).SignInPage;
  }),
];

/** The page at an address, and what its pattern finds there; null where there is none. */
export function pageAt(path: string): { page: Page; parameters: Parameters } | null {
  for (const page of pages) {
    const parameters = matchPattern(page.pattern, path);
    if (parameters !== null) return { page, parameters };
  }
  return null;
}
