import { pageAt } from "./pages.ts";

/** Everything that can be listed or found: the kinds of entities, and what an observer and a mechanism name. */
export type ThingKind =
  | "meeting"
  | "agenda-item"
  | "text"
  | "paragraph"
  | "readout"
  | "term"
  | "commitment"
  | "report"
  | "observation"
  | "event"
  | "mobility-rule"
  | "office"
  | "workstream";

/** Where a thing is shown, and whether that is a page of the desk; the board's pages are documents of their own. */
export interface ThingAddress {
  href: string;
  within: boolean;
}

const FOLDERS: Readonly<Record<string, string>> = {
  meeting: "/meetings/",
  text: "/texts/",
  paragraph: "/paragraphs/",
  commitment: "/commitments/",
  term: "/glossary/",
};

/** The page that lists all things of a kind; null where there is none. */
export function listOf(kind: string): string | null {
  return FOLDERS[kind]?.slice(0, -1) ?? null;
}

/** Kinds that have no page of their own: on the page of what kind of thing they are shown, and where on it. */
const SHOWN_WITHIN: Readonly<Record<string, { kind: string; rest: string }>> = {
  "agenda-item": { kind: "meeting", rest: "" },
  readout: { kind: "meeting", rest: "/readout" },
  report: { kind: "commitment", rest: "" },
  observation: { kind: "commitment", rest: "" },
};

/**
 * The address of a thing: its own page where it has one, else that of the thing it belongs to (`within`), else the board's,
 * else its evidence; null for a mere name.
 */
export function addressOf(kind: string, id: string, within: string | null = null): ThingAddress | null {
  const shown = SHOWN_WITHIN[kind];
  if (shown !== undefined && within !== null) {
    const place = addressOf(shown.kind, within);
    if (place !== null) return place.within ? { ...place, href: `${place.href}${shown.rest}` } : place;
  }
  if (kind === "workstream") return { href: `/board?workstream=${id}#list`, within: false };
  const own = `${FOLDERS[kind] ?? "/none/"}${id.replace(/^observer:/, "observer/")}`;
  if (pageAt(own) !== null) return { href: own, within: true };
  if (kind === "commitment" || kind === "meeting") {
    if (id.startsWith("observer:")) return { href: `/board/${kind}s/${id}`, within: false };
  }
  return id.includes("/") ? { href: `/evidence/${id}`, within: true } : null;
}
