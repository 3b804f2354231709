import { useMessages, useWords } from "../../../web/language.tsx";
import type { Messages } from "../../../web/messages/messages.ts";
import { type Parameters, matchPattern } from "../../../web/router.ts";
import { peopleMessages } from "./messages/people/messages.ts";

/** What was read, in words, and of which thing; the thing is named by its id, since who reads the trail need not read the record. */
export interface ReadSaid {
  what: string;
  of: string | null;
}

type PageName = keyof Messages["pages"];
const BEYOND = ["list", "entry", "file", "trail", "log"] as const;
type Beyond = (typeof BEYOND)[number];

/** Where each thing is read, and what a person calls it: a page, or a word of the trail's own. */
const READ: readonly [pattern: string, page: PageName | Beyond][] = [
  ["/api/desk", "desk"],
  ["/api/desk/findings", "desk"],
  ["/api/meetings", "meetings"],
  ["/api/meetings/times", "meetings"],
  ["/api/meetings/:party/:name", "meeting"],
  ["/api/meetings/:party/:name/dossier", "dossier"],
  ["/api/meetings/:party/:name/dossier.txt", "dossier"],
  ["/api/meetings/:party/:name/dossier.docx", "dossier"],
  ["/api/meetings/:party/:name/delegation", "delegations"],
  ["/api/meetings/:party/:name/delegations", "delegations"],
  ["/api/meetings/:party/:name/notes", "table"],
  ["/api/mechanism", "mechanism"],
  ["/api/mechanism/glossary", "mechanism"],
  ["/api/glossary", "glossary"],
  ["/api/commitments", "commitments"],
  ["/api/commitments/choices", "commitments"],
  ["/api/commitments.csv", "commitments"],
  ["/api/commitments/:party/:name", "commitment"],
  ["/api/entities", "list"],
  ["/api/entities/:party/:name", "entry"],
  ["/api/entities/:party/:name/history", "evidence"],
  ["/api/attachments/:hash", "file"],
  ["/api/search", "search"],
  ["/api/keys", "keys"],
  ["/api/people", "people"],
  ["/api/trail", "trail"],
  ["/api/exchange", "exchange"],
];

/** The page or word by which an address is known, and the thing it names; null where nothing is known of it. */
export function nameOfRead(address: string): { name: PageName | Beyond; of: string | null } | null {
  for (const [pattern, name] of READ) {
    const found = matchPattern(pattern, address);
    if (found !== null) return { name, of: idIn(found) };
  }
  return address.startsWith("/log/") ? { name: "log", of: address.slice("/log/".length) } : null;
}

/** What an address that stands on the trail is called; one of which nothing is known is shown as it is. */
export function useReadWords(): (address: string) => ReadSaid {
  const { pages } = useMessages();
  const { read: beyond } = useWords(peopleMessages);
  return (address) => {
    const found = nameOfRead(address);
    if (found === null) return { what: address, of: null };
    const { name, of } = found;
    return { what: isBeyond(name) ? beyond[name] : pages[name], of };
  };
}

function isBeyond(name: PageName | Beyond): name is Beyond {
  return BEYOND.some((one) => one === name);
}

function idIn({ party, name, hash }: Parameters): string | null {
  if (hash !== undefined) return hash.slice(0, 12);
  return party === undefined || name === undefined ? null : `${party}/${name}`;
}
