import type { Mechanism } from "../../../../mechanisms/mechanism.ts";
import type { Meeting } from "../../committee/meeting-view.ts";
import { type BoardLanguage, type BoardWords, boardWords } from "../messages/messages.ts";
import { type PublicWords, publicWords } from "./messages/messages.ts";

/** What stands around every public page: the mechanism, the day as of which it is written, and the meetings. */
export interface PublicRecord {
  mechanism: Mechanism;
  day: string;
  meetings: ReadonlyMap<string, Meeting>;
}

/** For whom a page is written. */
export interface Reader {
  record: PublicRecord;
  language: BoardLanguage;
  /** The address of the page without its language, for the choice of languages. */
  address: string;
  /** The addresses of the style sheets, and of this node as others reach it. */
  stylesheets: readonly string[];
  origin: string;
  signedIn: boolean;
}

export function wordsOf({ language }: Pick<Reader, "language">): PublicWords {
  return publicWords[language];
}

export function boardWordsOf({ language }: Pick<Reader, "language">): BoardWords {
  return boardWords[language];
}

/** An address with the reader's language, which then need not be chosen again on every page. */
export function withLanguage(address: string, language: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}language=${language}`;
}

export function partyName({ record, language }: Reader, id: string): string {
  const found = record.mechanism.parties.find((one) => one.id === id);
  return found?.names.short[language] ?? id;
}

/** Who acts: a party, an office of one, or whoever an observer named. */
export function actorName(reader: Reader, id: string): string {
  const office = reader.record.mechanism.offices.find((one) => one.id === id);
  const names = office?.names.at(-1)?.names;
  return names?.[reader.language] ?? partyName(reader, id);
}

export function commitmentAddress(id: string): string {
  return `/board/commitments/${id}`;
}

export function meetingAddress(id: string): string {
  return `/board/meetings/${id}`;
}
