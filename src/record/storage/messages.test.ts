import { describe, expect, test } from "vitest";
import { type MessageLanguage, storageSentence } from "./messages.ts";
import type { StorageRefusal } from "./refusal.ts";

const file = "/data/kept";
const refusals: StorageRefusal[] = [
  { ok: false, code: "no-binaries", platform: "linux-s390x" },
  { ok: false, code: "root-refused", folder: file },
  { ok: false, code: "folder-in-use", folder: file, pid: 4711 },
  { ok: false, code: "folder-of-another-version", folder: file, found: 17, wanted: 18 },
  { ok: false, code: "server-did-not-start", log: file },
  { ok: false, code: "server-away", reason: "ECONNREFUSED" },
  { ok: false, code: "server-too-old", found: "14.2", oldest: "15" },
  { ok: false, code: "server-not-durable", setting: "fsync" },
  { ok: false, code: "encoding-not-utf8", found: "LATIN1" },
  { ok: false, code: "database-newer", room: "record", found: 9, known: 3 },
  { ok: false, code: "migration-changed", room: "record", number: 2 },
  { ok: false, code: "file-exists", file },
  { ok: false, code: "not-a-backup", file },
  { ok: false, code: "backup-damaged", file, line: 12 },
  { ok: false, code: "backup-newer", room: "record", found: 9, known: 3 },
  { ok: false, code: "database-not-empty", table: "entry" },
];

const scripts: Record<MessageLanguage, RegExp> = {
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  en: /[a-z]{3}/,
};

describe("every refusal is a sentence that names what it is about", () => {
  for (const refusal of refusals) {
    test(refusal.code, () => {
      const facts = Object.entries(refusal).filter(([name]) => name !== "ok" && name !== "code");
      for (const [language, script] of Object.entries(scripts)) {
        const sentence = storageSentence(refusal, language as MessageLanguage);
        expect(sentence).toMatch(script);
        for (const [, fact] of facts) expect(sentence).toContain(String(fact));
      }
    });
  }
});
