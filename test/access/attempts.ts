import { randomUUID } from "node:crypto";
import { logAttempts } from "./log-attempts.ts";

/** What is tried on one route: addresses, with a body where one is sent. */
export interface Attempt {
  path: string;
  body?: unknown;
}

/** What an attempt may aim at: names that only one side should know, or that both know. */
export interface Aims {
  /** An entity both sides have, and one of which only drafts exist. */
  shared: string;
  drafted: string;
  /** The parties whose logs exist, their sizes, and the bodies that their acts name. */
  logs: { party: string; size: number; bodies: string[] }[];
  /** Files: given and not sent, and sent. */
  files: string[];
  actId: string;
  keyId: string;
  digest: string;
  /** A readout that a side has read in; the other side must not learn of it. */
  source: string;
  /** Words of drafts and of positions, to be searched for. */
  words: string[];
}

const FINDING = { class: "number", severity: "critical", message: "x" };
const invited = { name: "李娜", nameLanguage: "zh-Hans", language: "zh-Hans", office: "china-mofcom-asia" };
const passkey = {
  ticket: "x",
  key: {
    credential: "AAAA",
    algorithm: "ES256",
    public: "AAAA",
    rpId: "localhost",
    origin: "http://localhost",
  },
  signed: { credential: "AAAA", authenticator: "AAAA", client: "AAAA", signature: "AAAA" },
};

/**
 * For every route of a node, by method and address as the server registers it: requests that try to get at what the other
 * side has not sent. A route that is missing here fails the test.
 */
export function attemptsOn(aims: Aims): Record<string, Attempt[]> {
  const { shared, drafted, actId, keyId, digest, words, logs, source } = aims;
  const entities = [shared, drafted].map((id) => `/api/entities/${id}`);
  const drafts = [shared, drafted].map((id) => `/api/drafts/${id}/wording.ko`);
  const act = { id: actId, act: "say", entity: shared, field: "wording.ko", value: "x" };
  const circulated = {
    title: "x",
    drafts: [{ entity: drafted, field: "wording.ko" }],
    offices: [],
    by: null,
  };
  const reads: Record<string, Attempt[]> = {
    "/api/search": ["lane", ...words].flatMap((text) => [
      { path: `/api/search?text=${encodeURIComponent(text)}` },
      { path: `/api/search?kind=paragraph&text=${encodeURIComponent(text)}` },
    ]),
    "/api/session": [{ path: "/api/session" }],
    "/api/entities": [
      { path: "/api/entities?limit=1000" },
      ...words.map((text) => ({ path: `/api/entities?text=${encodeURIComponent(text)}` })),
    ],
    "/api/entities/:party/:name": entities.flatMap((path) => [{ path }, { path: `${path}?asOf=china:3` }]),
    "/api/entities/:party/:name/history": entities.map((path) => ({ path: `${path}/history` })),
    "/api/attachments/:hash": aims.files.map((hash) => ({ path: `/api/attachments/${hash}` })),
    "/api/commitments": [
      { path: "/api/commitments" },
      ...words.map((text) => ({ path: `/api/commitments?text=${encodeURIComponent(text)}` })),
    ],
    "/api/commitments/choices": [{ path: "/api/commitments/choices" }],
    "/api/commitments/:party/:name": [shared, drafted, "observer/jetc-24-09"].map((id) => ({
      path: `/api/commitments/${id}`,
    })),
    "/api/commitments.csv": [{ path: "/api/commitments.csv" }],
    "/api/drafts": [{ path: "/api/drafts" }, { path: `/api/drafts?of=${drafted},${shared}` }],
    "/api/drafts/:party/:name/:field": drafts.map((path) => ({ path })),
    "/api/glossary": [{ path: "/api/glossary?text=customs" }],
    "/api/notes": [shared, drafted].map((id) => ({ path: `/api/notes?text=${id}` })),
    "/api/mechanism": [{ path: "/api/mechanism" }],
    "/api/mechanism/glossary": [{ path: "/api/mechanism/glossary?text=duty" }],
    "/api/meetings": [{ path: "/api/meetings" }],
    "/api/meetings/times": [{ path: "/api/meetings/times?starts=2026-10-05T02:00:00Z" }],
    "/api/meetings/:party/:name": [shared, drafted, "observer/jetc-24"].map((id) => ({
      path: `/api/meetings/${id}`,
    })),
    "/api/meetings/:party/:name/dossier": [shared, drafted, "observer/jetc-24"].map((id) => ({
      path: `/api/meetings/${id}/dossier`,
    })),
    "/api/meetings/:party/:name/dossier.docx": [shared, drafted, "observer/jetc-24"].map((id) => ({
      path: `/api/meetings/${id}/dossier.docx`,
    })),
    "/api/meetings/:party/:name/dossier.txt": [shared, drafted, "observer/jetc-24"].map((id) => ({
      path: `/api/meetings/${id}/dossier.txt`,
    })),
    "/api/meetings/:party/:name/notes": [shared, drafted].map((id) => ({
      path: `/api/meetings/${id}/notes`,
    })),
    "/api/meetings/:party/:name/delegation": [shared, drafted].map((id) => ({
      path: `/api/meetings/${id}/delegation`,
    })),
    "/api/meetings/:party/:name/delegations": [shared, drafted].map((id) => ({
      path: `/api/meetings/${id}/delegations`,
    })),
    "/api/desk/findings": [{ path: "/api/desk/findings" }],
    "/api/desk": [{ path: "/api/desk" }, { path: "/api/desk?what=report&limit=500" }],
    "/api/adoption-reasons": [shared, drafted].map((id) => ({ path: `/api/adoption-reasons?entity=${id}` })),
    "/api/dispatches": [{ path: "/api/dispatches" }, { path: "/api/dispatches?after=100&limit=500" }],
    "/api/keys": [{ path: "/api/keys" }],
    "/api/account": [{ path: "/api/account" }],
    "/api/outbox": [{ path: "/api/outbox" }],
    "/api/people": [{ path: "/api/people" }],
    "/api/trail": [{ path: "/api/trail" }, { path: "/api/trail?office=china-mofcom-asia&deed=read" }],
    "/api/exchange": [{ path: "/api/exchange" }],
    "/api/exchange/evidence/:id": [
      { path: "/api/exchange/evidence/1" },
      { path: "/api/exchange/evidence/1%20or%201=1" },
    ],
    "/api/published": [{ path: "/api/published" }, { path: "/api/published?after=a" }],
    "/api/card": [{ path: "/api/card" }],
    "/api/readin": [{ path: "/api/readin" }],
    "/api/readin/:source": [{ path: `/api/readin/${source}` }],
    "/api/readin/:source/beside/:other": [{ path: `/api/readin/${source}/beside/${source}` }],
    "/api/trust": [{ path: "/api/trust" }],
    "/api/auditors": [{ path: "/api/auditors" }],
    "/api/bundles": [{ path: "/api/bundles?to=korea&since=0" }, { path: "/api/bundles?to=china&since=0" }],
    "/": [{ path: "/" }],
    "/board": [
      { path: "/board" },
      ...words.map((text) => ({ path: `/board?text=${encodeURIComponent(text)}` })),
    ],
    "/board/commitments/*": [shared, drafted].map((id) => ({ path: `/board/commitments/${id}` })),
    "/board/meetings/*": [shared, drafted].map((id) => ({ path: `/board/meetings/${id}` })),
    "/board/items.csv": [{ path: "/board/items.csv" }],
    "/board/items.json": [{ path: "/board/items.json" }],
    "/board/items.xlsx": [{ path: "/board/items.xlsx" }],
    "/board/items.ics": [{ path: "/board/items.ics" }],
    "/api/openapi.json": [{ path: "/api/openapi.json" }],
    "/health": [{ path: "/health" }],
    "/log/*": [
      ...logs.flatMap(logAttempts),
      ...aims.files.map((hash) => ({ path: `/log/china/0/attachment/${hash}` })),
    ],
  };
  const writes: Record<string, Attempt[]> = {
    "POST /api/session": [
      { path: "/api/session", body: { office: "china-mofcom-asia", secret: "not the secret" } },
      { path: "/api/session", body: { office: "korea-mofa-bilateral-economy", secret: "' or 1=1 --" } },
    ],
    "DELETE /api/session": [{ path: "/api/session" }],
    "POST /api/session/second": [
      { path: "/api/session/second", body: { ticket: "x", factor: { code: "000000" } } },
    ],
    "POST /api/invitation": [
      { path: "/api/invitation", body: { signIn: "li.na", code: "x", password: "tea at the harbour gate" } },
    ],
    "PUT /api/account/password": [
      { path: "/api/account/password", body: { present: "x", password: "tea at the harbour gate" } },
    ],
    "POST /api/account/generator": [{ path: "/api/account/generator" }],
    "PUT /api/account/generator": [{ path: "/api/account/generator", body: { code: "000000" } }],
    "DELETE /api/account/generator": [{ path: "/api/account/generator" }],
    "POST /api/account/challenge": [{ path: "/api/account/challenge" }],
    "POST /api/account/passkeys": [{ path: "/api/account/passkeys", body: passkey }],
    "DELETE /api/account/passkeys/:credential": [{ path: "/api/account/passkeys/AAAA" }],
    "POST /api/account/recovery": [{ path: "/api/account/recovery" }],
    "DELETE /api/account/sessions": [{ path: "/api/account/sessions" }],
    "DELETE /api/account/sessions/:session": [{ path: "/api/account/sessions/00" }],
    "POST /api/outbox": [{ path: "/api/outbox", body: circulated }],
    "PUT /api/outbox/:preparation": [{ path: "/api/outbox/0123456789abcdef", body: circulated }],
    "DELETE /api/outbox/:preparation": [{ path: "/api/outbox/0123456789abcdef" }],
    "POST /api/outbox/:preparation/answers": [
      { path: "/api/outbox/0123456789abcdef/answers", body: { answer: "agree", digest } },
    ],
    "POST /api/outbox/:preparation/overruled": [
      { path: "/api/outbox/0123456789abcdef/overruled", body: { office: "china-mfa", reason: "x", digest } },
    ],
    "POST /api/people": [{ path: "/api/people", body: { ...invited, signIn: "li.na" } }],
    "PUT /api/people/:person": [{ path: "/api/people/p-1", body: invited }],
    "POST /api/people/:person/invitation": [{ path: "/api/people/p-1/invitation" }],
    "DELETE /api/people/:person": [{ path: "/api/people/p-1" }],
    "POST /api/acts": [
      { path: "/api/acts", body: { acts: [act] } },
      { path: "/api/acts", body: { acts: [{ ...act, id: randomUUID(), entity: drafted }] } },
    ],
    "POST /api/attachments": [{ path: "/api/attachments", body: { not: "allowed" } }],
    "POST /api/commitments/checked": [{ path: "/api/commitments/checked", body: { wording: { en: "x" } } }],
    "POST /api/commitments.csv": [{ path: "/api/commitments.csv?as=drafts", body: { not: "a sheet" } }],
    "PUT /api/drafts/:party/:name/:field": [
      { path: `/api/drafts/${drafted}/wording.en`, body: { value: "x" } },
      { path: `/api/drafts/${shared}/nothing`, body: { value: "x" } },
    ],
    "DELETE /api/drafts/:party/:name/:field": [{ path: `/api/drafts/${drafted}/wording.ko` }],
    "POST /api/drafts": [
      { path: "/api/drafts", body: { drafts: [{ entity: drafted, field: "wording.ko", value: "x" }] } },
      { path: "/api/drafts", body: { discard: [{ entity: drafted, field: "wording.ko" }] } },
    ],
    "POST /api/texts/paragraphs": [{ path: "/api/texts/paragraphs?name=a.txt", body: { text: "x" } }],
    "POST /api/texts/alignment": [
      { path: "/api/texts/alignment", body: { versions: { en: ["One."], ko: ["하나."] } } },
    ],
    "POST /api/notes": [{ path: "/api/notes", body: { text: shared, entity: shared, words: "x" } }],
    "DELETE /api/notes/:note": [{ path: `/api/notes/${actId}` }],
    "PUT /api/meetings/:party/:name/notes/:opener/:point": [
      { path: `/api/meetings/${shared}/notes/${shared}`, body: { value: "x" } },
    ],
    "DELETE /api/meetings/:party/:name/notes/:opener/:point": [
      { path: `/api/meetings/${shared}/notes/${drafted}` },
    ],
    "PUT /api/meetings/:party/:name/delegation": [
      { path: `/api/meetings/${shared}/delegation`, body: { asOf: "2026-10-01", members: [] } },
    ],
    "DELETE /api/meetings/:party/:name/delegation": [{ path: `/api/meetings/${drafted}/delegation` }],
    "PUT /api/desk/seen": [{ path: "/api/desk/seen", body: { seen: { korea: { epoch: 0, size: 1 } } } }],
    "POST /api/concordance/units": [
      { path: "/api/concordance/units", body: { units: [{ en: "5 days", ko: "6일" }] } },
    ],
    "POST /api/documents/docx": [
      { path: "/api/documents/docx", body: { title: "x", language: "en", remark: "", paragraphs: [] } },
    ],
    "POST /api/glossary/proposals": [
      { path: "/api/glossary/proposals", body: { paragraphs: [{ en: "x" }] } },
    ],
    "POST /api/waivers": [
      {
        path: "/api/waivers",
        body: { key: "number:number-differs:x", text: shared, entity: shared, finding: FINDING, reason: "x" },
      },
    ],
    "DELETE /api/waivers/:key": [{ path: "/api/waivers/number:number-differs:y" }],
    "POST /api/adoption-reasons": [
      { path: "/api/adoption-reasons", body: { entity: shared, digest, reason: "x", findings: [FINDING] } },
    ],
    "POST /api/dispatches": [
      { path: "/api/dispatches", body: { drafts: [{ entity: drafted, field: "wording.ko" }] } },
    ],
    "POST /api/readin": [{ path: "/api/readin?name=a.txt", body: { text: "x" } }],
    "PUT /api/readin/:source": [
      { path: `/api/readin/${source}`, body: { title: "x", day: null, meeting: null } },
    ],
    "DELETE /api/readin/:source": [{ path: `/api/readin/${digest.slice(0, 32)}` }],
    "POST /api/readin/:source/drafts": [{ path: `/api/readin/${source}/drafts`, body: { start: 0, end: 9 } }],
    "PUT /api/readin/:source/drafts/:draft": [
      { path: `/api/readin/${source}/drafts/0`, body: { change: "dismiss" } },
    ],
    "POST /api/readin/:source/drafts/:draft/accepted": [{ path: `/api/readin/${source}/drafts/0/accepted` }],
    "DELETE /api/readin/:source/drafts/:draft/accepted": [
      { path: `/api/readin/${source}/drafts/0/accepted` },
    ],
    "POST /api/ceremony": [{ path: "/api/ceremony", body: { digests: [digest] } }],
    "POST /api/concordance": [{ path: "/api/concordance", body: { texts: { en: "one", ko: "하나" } } }],
    "POST /api/keys": [{ path: "/api/keys", body: { use: "software", id: keyId } }],
    "DELETE /api/keys/:key": [{ path: `/api/keys/${keyId}` }],
    "POST /api/trust": [{ path: "/api/trust", body: { card: "{}" } }],
    "POST /api/trust/compared": [
      { path: "/api/trust/compared", body: { party: "china", epoch: 7, fingerprint: "1" } },
    ],
    "POST /api/trust/accepted": [
      { path: "/api/trust/accepted", body: { party: "china", epoch: 7, fingerprint: "1" } },
    ],
    "DELETE /api/exchange/evidence/:id": [{ path: "/api/exchange/evidence/1" }],
    "POST /api/exchange/compared": [{ path: "/api/exchange/compared" }],
    "POST /api/trust/rotated": [{ path: "/api/trust/rotated" }],
    "POST /api/auditors": [{ path: "/api/auditors", body: { name: "auditor-tried" } }],
    "DELETE /api/auditors/:auditor": [{ path: "/api/auditors/nobody" }],
    "POST /api/bundles": [{ path: "/api/bundles", body: { not: "a bundle" } }],
    "POST /log/poke": [{ path: "/log/poke" }],
    "POST /log/:party/:epoch/cosignature": [{ path: "/log/china/0/cosignature", body: { x: 1 } }],
  };
  const named = Object.entries(reads).flatMap(([url, attempts]) => [
    [`GET ${url}`, attempts] as const,
    [`HEAD ${url}`, attempts] as const,
  ]);
  // The stream does not end; a test of its own listens to it.
  const streams = { "GET /api/events": [], "HEAD /api/events": [] };
  return { ...Object.fromEntries(named), ...writes, ...streams };
}
