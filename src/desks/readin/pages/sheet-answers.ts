import type { Names } from "../../../web/languages.ts";
import type { SheetDraft } from "../sheet-draft.ts";
import type { Part } from "../splitting.ts";

/** What a node answers about readouts, as the pages read it. */

export interface MeetingNamed {
  id: string;
  title: Names;
  day: string;
}

export interface ReadingRow {
  id: string;
  title: string;
  format: string;
  day: string | null;
  meeting: string | null;
  readAt: string;
  open: number;
  accepted: number;
  dismissed: number;
}

export interface ReadingList {
  items: ReadingRow[];
  meetings: MeetingNamed[];
}

export type DraftShown = SheetDraft & { proposedParts: Part[] };

export interface KnownShown {
  id: string;
  from: "observer" | "parties" | "home";
  wording: Names;
  meeting: string | null;
}

export interface SheetView {
  id: string;
  title: string;
  format: string;
  day: string | null;
  meeting: string | null;
  readAt: string;
  text: string;
  sentences: [number, number][];
  drafts: DraftShown[];
  known: KnownShown[];
  workstreams: { id: string; names: Names }[];
  meetings: MeetingNamed[];
}

/** What a change of a sheet answers. */
export interface SheetChange {
  drafts: DraftShown[];
  gone: string[];
}

export interface BesideView {
  first: AccountView;
  second: AccountView;
  both: { first: string; second: string; likeness: number }[];
  onlyFirst: string[];
  onlySecond: string[];
}

export interface AccountView {
  id: string;
  title: string;
  day: string | null;
  meeting: string | null;
  drafts: SheetDraft[];
}
