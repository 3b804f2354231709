/** Why a database was not opened, kept or restored, as far as the operator can mend it. Sentences are in messages.ts. */
export type StorageRefusal =
  | { ok: false; code: "no-binaries"; platform: string }
  | { ok: false; code: "root-refused"; folder: string }
  | { ok: false; code: "folder-in-use"; folder: string; pid: number }
  | { ok: false; code: "folder-of-another-version"; folder: string; found: number; wanted: number }
  | { ok: false; code: "server-did-not-start"; log: string }
  | { ok: false; code: "server-away"; reason: string }
  | { ok: false; code: "server-too-old"; found: string; oldest: string }
  | { ok: false; code: "server-not-durable"; setting: string }
  | { ok: false; code: "encoding-not-utf8"; found: string }
  | { ok: false; code: "database-newer"; room: string; found: number; known: number }
  | { ok: false; code: "migration-changed"; room: string; number: number }
  | { ok: false; code: "file-exists"; file: string }
  | { ok: false; code: "not-a-backup"; file: string }
  | { ok: false; code: "backup-damaged"; file: string; line: number }
  | { ok: false; code: "backup-newer"; room: string; found: number; known: number }
  | { ok: false; code: "database-not-empty"; table: string };
