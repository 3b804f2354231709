import type { Names } from "../../../web/languages.ts";
import type { KeyRow } from "./key-table.tsx";
import type { SessionRow } from "./session-table.tsx";

export type Role =
  | "secretary"
  | "head-of-delegation"
  | "clearing"
  | "ministry"
  | "province"
  | "park"
  | "auditor"
  | "administrator";

export interface PersonRow {
  id: string;
  signIn: string | null;
  name: string | null;
  nameLanguage: string;
  language: string;
  office: string;
  state: "invited" | "active" | "closed";
  demonstration: boolean;
  hasCode: boolean;
  passkeys: number;
  recoveryCodes: number;
  invitationEndsAt: string | null;
  sessions: SessionRow[];
}

export interface OfficeRow {
  name: string;
  names: Names;
  role: Role;
  keys: KeyRow[];
  hasSecret: boolean;
}

/** Who acts for the offices of this side, as the node answers it. */
export interface PeopleAnswer {
  offices: OfficeRow[];
  people: PersonRow[];
  may: { manage: boolean; readTrail: boolean };
}
