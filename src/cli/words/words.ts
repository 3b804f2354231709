import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

export type CliLanguage = "zh-Hans" | "ko" | "en";

/** What the commands that speak to a node say themselves; refusals are the node's own sentences. */
export interface Words {
  office: string;
  secret: string;
  notReached: (address: string) => string;
  unreadableFile: (file: string) => string;
  own: (fingerprint: string) => string;
  state: Readonly<Record<"proposed" | "in-force" | "superseded", string>>;
  proposed: (party: string, fingerprint: string) => string;
  compared: (party: string) => string;
  accepted: (party: string) => string;
  rotated: (fingerprint: string) => string;
  written: (file: string, bytes: number) => string;
  opened: (folder: string, count: number) => string;
  taken: (from: string, size: number, received: number) => string;
  missing: (count: number) => string;
  cosigned: (size: number) => string;
  confirmed: (count: number) => string;
  notRestored: string;
  goesOn: string;
  exported: (file: string, bytes: number) => string;
  imported: (opened: number, changed: number, unchanged: number) => string;
  importedAs: Readonly<Record<"checked" | "prepared" | "released", (dispatch: number) => string>>;
  saidActs: (count: number, dispatch: number) => string;
  noAuditor: string;
  /** Said beside the token, which is printed this once. */
  auditorToken: (name: string) => string;
  auditorByKey: (name: string, fingerprint: string) => string;
  auditorRemoved: (name: string) => string;
  newEpoch: (epoch: number, size: number, fingerprint: string) => string;
}

export const wordsIn: Readonly<Record<CliLanguage, Words>> = { "zh-Hans": zh, ko, en };
