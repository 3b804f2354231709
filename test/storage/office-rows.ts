import type { OfficeRole } from "../../mechanisms/office.ts";
import type { Transaction } from "../../src/record/storage/door.ts";

/** The office whose rows these are. */
export const FIRST = "china-first";

const hash = (n: number): string => `sha256('${n}')`;

/** One row of that office in each table that row-level security covers, each after those it names. `n` makes it another. */
export const rowOf: Readonly<Record<string, (n: number) => string>> = {
  office_secret: (n) =>
    `insert into office_secret values ('${FIRST}${n || ""}', decode(repeat('00', 16), 'hex'), ${hash(n)}, 1)`,
  failed_sign_in: (n) => `insert into failed_sign_in values ('p-${n}', 1, 1)`,
  person: (n) =>
    `insert into person (id, sign_in, name, name_language, language, office, state, created_at, created_by)
     values ('p-${n}', 'name-${n}', 'Name', 'en', 'en', '${FIRST}', 'active', 1, 'x')`,
  session: (n) =>
    `insert into session (token_hash, office, opened_at, seen_at, name) values (${hash(n)}, '${FIRST}', 1, 1, 's-${n}')`,
  person_invitation: (n) => `insert into person_invitation values ('p-${n}', ${hash(n)}, 1)`,
  person_password: (n) =>
    `insert into person_password values ('p-${n}', decode(repeat('00', 16), 'hex'), ${hash(n)}, 1)`,
  person_totp: (n) => `insert into person_totp values ('p-${n}', '\\x00')`,
  person_recovery_code: (n) => `insert into person_recovery_code values ('p-${n}', ${hash(n)})`,
  person_passkey: (n) =>
    `insert into person_passkey values ('c-${n}', 'p-${n}', 'ES256', 'k-${n}', 'rp', 'origin', 0, 1)`,
  sign_in_ticket: (n) => `insert into sign_in_ticket values (${hash(n)}, 'p-${n}', 'passkey', 'c', 1)`,
  passkey_credential: (n) => `insert into passkey_credential values ('k-${n}', 'c')`,
  access_trail: () =>
    `insert into access_trail (at, office, deed, about) values (1, '${FIRST}', 'read', '{}')`,
  draft: (n) =>
    `insert into draft (entity, field, value, office, updated_at) values ('china/${n}', 'words', '"x"', '${FIRST}', 1)`,
  upload: (n) => `insert into upload values (${hash(n)}, '\\x00', '${FIRST}', 1)`,
  dispatch: (n) => `insert into dispatch values (${n + 1}, '${FIRST}', now(), '[]')`,
  preparation: (n) =>
    `insert into preparation (id, title, office, opened_at, changed_at) values ('prep-${n}', 't', '${FIRST}', 1, 1)`,
  preparation_reader: (n) => `insert into preparation_reader values ('prep-${n}', '${FIRST}')`,
  preparation_draft: (n) => `insert into preparation_draft values ('china/${n}', 'words', 'prep-${n}', 1)`,
  clearance: (n) =>
    `insert into clearance (preparation, office, asked_at) values ('prep-${n}', '${FIRST}', 1)`,
  desk_seen: (n) => `insert into desk_seen values ('${FIRST}', 'korea', ${n}, 1)`,
  text_note: (n) => `insert into text_note values ('n-${n}', 't', 'e', 'words', '${FIRST}', 1)`,
  finding_waiver: (n) => `insert into finding_waiver values ('w-${n}', 't', 'e', '{}', 'r', '${FIRST}', 1)`,
  adoption_reason: (n) => `insert into adoption_reason values ('e', 'd-${n}', 'r', '{}', '${FIRST}', 1)`,
  table_note: (n) => `insert into table_note values ('m', 'p-${n}', 'words', '${FIRST}', 1)`,
  delegation: (n) => `insert into delegation values ('m-${n}', '2024-01-01', '${FIRST}', 1)`,
  delegate: (n) => `insert into delegate values ('m-${n}', 1, 'Name', '', '', '${FIRST}', '')`,
  readin_source: (n) =>
    `insert into readin_source (id, title, format, text, office, read_at)
     values (md5('${n}'), 't', 'text', 'words', '${FIRST}', 1)`,
  readin_draft: (n) =>
    `insert into readin_draft values (md5('${n}'), 'd', 0, 1, 'open', '{}', null, '${FIRST}', 1)`,
  readin_dismissal: (n) =>
    `insert into readin_dismissal values (${hash(n)}, null, md5('${n}'), '${FIRST}', 1)`,
};

/** Puts one row in each table, as the owner of the tables. */
export async function seed(tx: Transaction, tables: readonly string[] = Object.keys(rowOf)): Promise<void> {
  for (const table of tables) await tx.query(rowOf[table]?.(0) ?? "");
}

/** Tables with an office in them that every reader of the record sees, and why. */
export const OPEN: Readonly<Record<string, string>> = {
  entry: "what has left: the other side's node holds it too",
  desk_tally: "numbers counted from the record, made anew from it",
};

const LEADERS = ["secretary", "head-of-delegation"] as const;
const DRAFTERS = [...LEADERS, "clearing"] as const;

/** Which roles, acting for another office of the side, see the row. A table that is not named is seen by none. */
export const SEEN: Readonly<Record<string, readonly OfficeRole[]>> = {
  person: [...LEADERS, "auditor", "administrator"],
  passkey_credential: [...DRAFTERS, "auditor", "administrator"],
  access_trail: ["auditor", "administrator"],
  draft: DRAFTERS,
  upload: DRAFTERS,
  dispatch: DRAFTERS,
  preparation: DRAFTERS,
  preparation_reader: DRAFTERS,
  preparation_draft: DRAFTERS,
  clearance: DRAFTERS,
  text_note: DRAFTERS,
  finding_waiver: [...DRAFTERS, "auditor"],
  adoption_reason: DRAFTERS,
  table_note: DRAFTERS,
  delegation: DRAFTERS,
  delegate: DRAFTERS,
  readin_source: DRAFTERS,
  readin_draft: DRAFTERS,
  readin_dismissal: DRAFTERS,
};
