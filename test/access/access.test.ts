import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { type RunningNode, startNode } from "../../src/node/node.ts";
import { faultLine, requestLine } from "../../src/node/program-log.ts";
import { signRequest } from "../../src/record/exchange/requests.ts";
import { bundleOut } from "../../src/record/exchange/bundle-out.ts";
import { openBundle } from "../../src/record/exchange/bundle-file.ts";
import {
  type Office,
  ask,
  entityOf,
  languages,
  openParagraph,
  registerSoftwareKey,
  saying,
  signIn,
} from "../node/client.ts";
import { eventually, freePort } from "../node/processes.ts";
import { type Aims, attemptsOn } from "./attempts.ts";

/** A node of one side, its signed-in secretary, and what only that side may know. */
interface Side {
  party: "china" | "korea";
  node: RunningNode;
  office: Office;
  secret: string;
  log: string[];
  /** Words of drafts: nobody else's, ever. */
  drafts: string[];
  /** Words that have been sent to the other side: not the public's. */
  sent: string[];
}

let folder: string;
let china: Side;
let korea: Side;
let aims: Aims;
let files: string[] = [];
const shared = "china/shared";
const readIn = { china: "", korea: "" };
const drafted = { china: "china/only-drafted", korea: "korea/only-drafted" };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-access-"));
  const ports = { china: await freePort(), korea: await freePort() };
  china = await startSide("china", ports);
  korea = await startSide("korea", ports);
  await tellStory();
  aims = await aimsOf();
});
afterAll(async () => {
  await Promise.all([china?.node.close(), korea?.node.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function startSide(party: "china" | "korea", ports: Record<"china" | "korea", number>): Promise<Side> {
  const log: string[] = [];
  const other = party === "china" ? "korea" : "china";
  const secret = `secret-of-${party}-${randomUUID()}`;
  const started = await startNode(
    {
      party,
      mechanism: "china-korea",
      host: "127.0.0.1",
      port: ports[party],
      origin: `http://localhost:${ports[party]}`,
      data: path.join(folder, party),
      databaseUrl: null,
      pages: path.join(folder, "none"),
      office: null,
      signIn: secret,
      counterparts: { [other]: `http://localhost:${ports[other]}` },
      trustAtFirstContact: true,
    },
    chinaKorea,
    {
      onRequest: (line) => log.push(requestLine(line, new Date())),
      onFault: (fault, instance) => log.push(faultLine(fault, instance, new Date())),
      onFirstContact: () => undefined,
    },
  );
  if (!started.ok) throw new Error(started.code);
  const { node } = started;
  const office = await signIn({ address: node.address, office: node.operator.office, secret });
  return { party, node, office, secret, log, drafts: [], sent: [] };
}

/** Both sides draft, send, decline; one paragraph is settled and published, another is not. */
async function tellStory(): Promise<void> {
  await openParagraph(china.office, "china", "shared");
  await eventually(
    () => entityOf(korea.office, shared),
    (view) => view !== null,
  );
  for (const side of [china, korea]) {
    for (const language of languages) {
      const words = `sent-by-${side.party}-${language}-${randomUUID()}`;
      side.sent.push(words);
      await done(side.office.ask("POST", "/api/acts", { acts: [saying(shared, language, words)] }));
      await draft(side, shared, language);
      await draft(side, drafted[side.party], language);
    }
  }
  for (const side of [china, korea]) readIn[side.party] = await readInAtHome(side);
  const reason = `reason-of-china-${randomUUID()}`;
  china.sent.push(reason);
  const decline = { act: "decline", entity: shared, unit: "wording", digest: "a".repeat(64), reason };
  await done(china.office.ask("POST", "/api/acts", { acts: [{ ...decline, id: randomUUID() }] }));
  await attachFiles();
  await eventually(
    () => entityOf(korea.office, shared),
    (view) => view?.units["wording"]?.declined.length === 1,
  );
  await eventually(
    () => entityOf(china.office, shared),
    (view) => Object.keys(view?.fields["wording.en"]?.positions ?? {}).length === 2,
  );
}

/** China keeps one file at home and sends another beside a report. */
async function attachFiles(): Promise<void> {
  const give = async (words: string[]) => {
    const file = `file-of-china-${randomUUID()}`;
    words.push(file);
    const given = await china.office.ask<{ attachment: string }>("POST", "/api/attachments", file);
    if (given.status !== 201) throw new Error(`${given.status}`);
    return given.body.attachment;
  };
  const [kept, sent] = [await give(china.drafts), await give(china.sent)];
  const entity = `china/${randomUUID()}`;
  const open = { id: randomUUID(), act: "open", entity, kind: "report", participants: ["china", "korea"] };
  const file = { attachment: sent, name: "a.txt", mediaType: "text/plain", size: 1 };
  const value = [{ file, on: "2024-05-01" }];
  const say = { id: randomUUID(), act: "say", entity, field: "evidence", value };
  await done(china.office.ask("POST", "/api/acts", { acts: [open, say] }));
  await eventually(
    () => entityOf(korea.office, entity),
    (view) => view !== null,
  );
  files = [kept, sent];
}

async function draft(side: Side, entity: string, language: string): Promise<void> {
  const words = `draft-of-${side.party}-${language}-${randomUUID()}`;
  side.drafts.push(words);
  const kind = entity === shared ? {} : { kind: "paragraph" };
  await done(side.office.ask("PUT", `/api/drafts/${entity}/wording.${language}`, { value: words, ...kind }));
}

/** A readout that only this side has read in. Its words are like a draft's: nobody else's. */
async function readInAtHome(side: Side): Promise<string> {
  const words = `readout-of-${side.party}-${randomUUID()}`;
  side.drafts.push(words);
  const { status, body } = await side.office.ask<{ source: string }>(
    "POST",
    "/api/readin?name=readout.txt",
    `The two sides agreed to establish the ${words} within the year.`,
  );
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.source;
}

async function done(asked: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

async function aimsOf(): Promise<Aims> {
  const logs = await Promise.all(
    [china, korea].map(async ({ party, node }) => {
      const rows = await node.parts.db.query<{ hash: Uint8Array }>("select hash from body limit 3");
      const [log] = await node.parts.db.query<{ size: number }>("select size from log where own");
      const bodies = rows.map((row) => Buffer.from(row.hash).toString("hex"));
      return { party, size: log?.size ?? 0, bodies };
    }),
  );
  const [entry] = await china.node.parts.db.query<{ act_id: string }>(
    "select act_id from entry where asked is not null limit 1",
  );
  return {
    shared,
    drafted: drafted.china,
    logs,
    files,
    actId: entry?.act_id ?? "",
    keyId: "key-1",
    digest: "b".repeat(64),
    source: readIn.china,
    words: [...china.drafts, ...korea.drafts, ...china.sent].map((text) => text.slice(0, 24)),
  };
}

type Headers = (method: string, target: string, body: Uint8Array) => Record<string, string>;

/** Asks everything of every route of a node, and returns all that came back, as one text. */
async function askEverything(side: Side, headers: Headers): Promise<{ text: string; asked: number }> {
  const parts: string[] = [];
  for (const attempts of [aims, { ...aims, drafted: drafted.korea }].map(attemptsOn)) {
    for (const [route, list] of Object.entries(attempts)) {
      const [method = "GET"] = route.split(" ");
      for (const { path: target, body } of list) {
        const answer = await askRaw(side.node.address, method, target, body, headers);
        parts.push(`${method} ${target} -> ${answer}`);
      }
    }
  }
  return { text: parts.join("\n"), asked: parts.length };
}

async function askRaw(
  address: string,
  method: string,
  target: string,
  body: unknown,
  headers: Headers,
): Promise<string> {
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  const answer = await fetch(`${address}${target}`, {
    method,
    redirect: "error",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers(method, target, bytes),
    },
    ...(body === undefined ? {} : { body: bytes }),
  });
  const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return `${answer.status}\n${told}\n${Buffer.from(await answer.arrayBuffer()).toString("latin1")}`;
}

const nobody: Headers = () => ({});
const asOffice =
  (side: Side): Headers =>
  () => ({ cookie: side.office.cookie, "x-concord-csrf": side.office.csrf });

/** Signed by a side's own node key, as its node signs. */
function asNode(side: Side, host: string): Headers {
  const { keys, card } = side.node.parts;
  const key = keys.node.at(-1);
  if (key === undefined) throw new Error("no key");
  const signer = {
    origin: card.origin,
    key,
    now: () => Math.floor(Date.now() / 1000),
    nonce: () => randomBytes(16).toString("hex"),
  };
  return (method, target, body) => ({ authorization: signRequest({ method, target, host, body }, signer) });
}

/** Which of these words stand in the text: as they are, or as latin1 shows UTF-8. */
function found(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word));
}

/** A leaf or a body, whatever it says. */
const ENVELOPE = /"act":"(say|open|decline|adopt)"|"salt":"/;

test("every route that a node registers is tried here", () => {
  const known = attemptsOn(aims);
  const registered = china.node.registered.map(({ method, url }) => `${method} ${url}`);
  expect(registered.length).toBeGreaterThan(20);
  expect(registered.filter((one) => !Object.hasOwn(known, one))).toEqual([]);
});

describe("without authentication", () => {
  test.each(["china", "korea"] as const)(
    "nothing of what was said or prepared is to be had from the node of %s",
    async (party) => {
      const side = party === "china" ? china : korea;
      const { text, asked } = await askEverything(side, nobody);
      console.log(`nobody asked the node of ${party} ${asked} times`);
      expect(found(text, [...china.drafts, ...korea.drafts, ...china.sent, ...korea.sent])).toEqual([]);
      expect(found(text, ['only-drafted"', 'shared"', china.secret, korea.secret])).toEqual([]);
      expect(text).not.toMatch(ENVELOPE);
      expect(text).toMatch(/GET \/log\/china\/0\/checkpoint -> 200/);
      expect(text).not.toMatch(
        /GET \/log\/\S*(tile|body|bodies|attachment|rotations|cosignature)\S* -> 20\d/,
      );
    },
  );

  test("what does not exist and what may not be seen are refused alike", async () => {
    const there = await ask(china.node.address, "GET", `/api/entities/${shared}`);
    const nowhere = await ask(china.node.address, "GET", "/api/entities/china/nowhere");
    expect(there.status).toBe(nowhere.status);
    const { hash } = { hash: aims.logs[0]?.bodies[0] ?? "" };
    const held = await ask(china.node.address, "GET", `/log/china/0/body/${hash}`);
    const other = await ask(china.node.address, "GET", `/log/china/0/body/${"0".repeat(64)}`);
    expect([held.status, other.status]).toEqual([401, 401]);
  });

  test("a false or repeated signature is nobody's", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const { origin } = korea.node.parts.card;
    const target = `/log/china/0/tile/entries/000.p/${aims.logs[0]?.size}`;
    const facts = { method: "GET", target, host: new URL(china.node.address).host, body: new Uint8Array() };
    const now = () => Math.floor(Date.now() / 1000);
    const nonce = () => randomBytes(16).toString("hex");
    const forged = signRequest(facts, { origin, key: privateKey, now, nonce });
    const stranger = signRequest(facts, { origin: "elsewhere/x/0", key: privateKey, now, nonce });
    const [own] = korea.node.parts.keys.node;
    if (own === undefined) throw new Error("no key");
    const late = signRequest(facts, { origin, key: own, now: () => now() - 200, nonce });
    const moved = signRequest({ ...facts, host: "elsewhere:1" }, { origin, key: own, now, nonce });
    for (const authorization of [forged, stranger, late, moved, "Concord-Note x", "Basic YTpi"]) {
      const answer = await ask(china.node.address, "GET", target, { headers: { authorization } });
      expect(answer.status).toBe(401);
    }
    const right = signRequest(facts, { origin, key: own, now, nonce });
    const first = await ask(china.node.address, "GET", target, { headers: { authorization: right } });
    const second = await ask(china.node.address, "GET", target, { headers: { authorization: right } });
    expect([first.status, second.status]).toEqual([200, 401]);
  });
});

describe("as the counterpart's node", () => {
  test("it reads the log, and nothing that was not sent", async () => {
    const { text, asked } = await askEverything(china, asNode(korea, new URL(china.node.address).host));
    console.log(`the node of korea asked the node of china ${asked} times`);
    expect(text).toMatch(/GET \/log\/china\/0\/tile\/entries\/000\.p\/\d+ -> 200/);
    expect(text).toMatch(ENVELOPE);
    expect(found(text, china.drafts)).toEqual([]);
    // The tries themselves name the entity; no answer does.
    const answers = text.replaceAll(/^(GET|HEAD|POST|PUT|DELETE) \S+ -> /gm, "");
    expect(found(answers, [drafted.china, china.secret])).toEqual([]);
    expect(text).not.toMatch(
      /(GET|POST|PUT|DELETE) \/api\/(drafts|dispatches|entities|acts|keys|exchange)\S* -> 20\d/,
    );
  });

  test("it may deliver and poke for itself, not in an office's name", async () => {
    const headers = asNode(korea, new URL(china.node.address).host);
    const acts = { acts: [saying(shared, "en", "in the name of china")] };
    expect(await askRaw(china.node.address, "POST", "/api/acts", acts, headers)).toMatch(/^401/);
    expect(await askRaw(china.node.address, "POST", "/log/poke", undefined, headers)).toMatch(/^204/);
  });
});

describe("as an auditor with a token", () => {
  test("it reads the logs of both sides whole, and nothing else", async () => {
    const added = await china.office.ask<{ token: string }>("POST", "/api/auditors", {
      name: "court-of-audit",
    });
    expect(added.status).toBe(201);
    const headers: Headers = () => ({ authorization: `Bearer ${added.body.token}` });
    const { text, asked } = await askEverything(china, headers);
    console.log(`an auditor asked the node of china ${asked} times`);
    for (const { party, bodies } of aims.logs) {
      expect(text).toMatch(new RegExp(`GET /log/${party}/0/tile/entries/000\\.p/\\d+ -> 200`));
      expect(text).toMatch(new RegExp(`GET /log/${party}/0/body/${bodies[0]} -> 200`));
    }
    expect(text).toContain(`GET /log/china/0/attachment/${files[1]} -> 200`);
    expect(text).toMatch(ENVELOPE);
    expect(found(text, [...china.drafts, ...korea.drafts])).toEqual([]);
    expect(text).not.toMatch(/(POST|PUT|DELETE) \S+ -> 20\d/);
    expect(text).not.toMatch(
      /GET \/api\/(drafts|dispatches|entities|keys|exchange|trust|auditors|people|search)\S* -> 20\d/,
    );
    // The other side's node knows of no such auditor. (Only its logs: a try of everything counts as failed sign-ins.)
    for (const { path: target } of attemptsOn(aims)["GET /log/*"] ?? [])
      if (!target.endsWith("/checkpoint"))
        expect(await askRaw(korea.node.address, "GET", target, undefined, headers)).not.toMatch(/^20\d/);
    // On the trail each log is one line, however many of its files were read; and so is the key trusted at first contact.
    const noted = await china.node.parts.db.query<{ office: string | null; about: object }>(
      "select office, about from access_trail where about ->> 'auditor' = 'court-of-audit' and deed = 'read' order by 1",
    );
    expect(noted.map((one) => one.about)).toEqual(
      expect.arrayContaining([
        { auditor: "court-of-audit", address: "/log/china/0" },
        { auditor: "court-of-audit", address: "/log/korea/0" },
      ]),
    );
    expect(noted.length).toBeLessThan(5);
    expect(
      await china.node.parts.db.query(
        "select about ->> 'party' as party from access_trail where deed = 'trusted'",
      ),
    ).toEqual([{ party: "korea" }]);
    const list = await china.office.ask("GET", "/api/auditors");
    expect(JSON.stringify(list.body)).toContain("court-of-audit");
    expect(JSON.stringify(list.body)).not.toContain(added.body.token);
    expect((await china.office.ask("DELETE", "/api/auditors/court-of-audit")).status).toBe(204);
    const tile = `/log/china/0/tile/entries/000.p/${aims.logs[0]?.size}`;
    expect(await askRaw(china.node.address, "GET", tile, undefined, headers)).toMatch(/^401/);
    expect((await china.office.ask("DELETE", "/api/auditors/court-of-audit")).status).toBe(404);
  });
});

describe("as a signed-in office of one side", () => {
  test("the other side's drafts and dispatches are not to be had, at home or there", async () => {
    const home = await askEverything(korea, asOffice(korea));
    const there = await askEverything(china, asOffice(korea));
    // Among what it tried was signing out.
    korea.office = await signIn({ ...korea.node, office: korea.node.operator.office, secret: korea.secret });
    expect(found(home.text, china.drafts)).toEqual([]);
    expect(found(home.text, [china.secret, korea.secret])).toEqual([]);
    // What it tried may have discarded its own drafts; what was sent it still sees.
    expect(found(home.text, china.sent.slice(0, 3))).toHaveLength(3);
    expect(found(there.text, [...china.drafts, ...china.sent, ...korea.sent])).toEqual([]);
    expect(there.text).not.toMatch(ENVELOPE);
  });

  test("the other side's dispatches are counted nowhere but in what was sent", async () => {
    const { body } = await korea.office.ask<{ items: { items: { entity?: string }[] }[] }>(
      "GET",
      "/api/dispatches",
    );
    const offices = JSON.stringify(body);
    expect(offices).not.toContain(china.node.operator.office);
  });

  test("its own log's files are the node's to hand over, not an office's", async () => {
    const target = `/log/korea/0/tile/entries/000.p/${aims.logs[1]?.size}`;
    expect((await korea.office.ask("GET", target)).status).toBe(401);
  });
});

describe("by other ways", () => {
  test("a bundle for the other side holds what was sent, and no draft", async () => {
    const { db, card } = china.node.parts;
    const { privateKey } = generateKeyPairSync("x25519");
    const order = { mechanism: chinaKorea.id, log: card, to: "korea", since: 0 };
    const made = await bundleOut(db, order, privateKey);
    if (!made.ok) throw new Error(made.code);
    expect(found(Buffer.from(made.file).toString("latin1"), [...china.sent, ...china.drafts])).toEqual([]);
    const { keys, card: own } = korea.node.parts;
    const opened = openBundle(made.file, { origins: [own.origin], agreement: keys.agreement });
    if (!opened.ok) throw new Error(opened.code);
    const whole = [...opened.files.values()].map((bytes) => Buffer.from(bytes).toString("utf8")).join("\n");
    expect(found(whole, china.sent)).toEqual(china.sent);
    expect(found(whole, china.drafts)).toEqual([]);
  });

  test("the stream of events names entities to a signed-in office, never words, never the other side's drafts", async () => {
    const heard = { text: "" };
    const stop = new AbortController();
    const answer = await fetch(`${korea.node.address}/api/events`, {
      headers: { cookie: korea.office.cookie },
      signal: stop.signal,
    });
    const reader = answer.body?.getReader();
    const reading = (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => undefined);
        if (part === undefined || part.done) return;
        heard.text += Buffer.from(part.value).toString("utf8");
      }
    })();
    await draft(china, "china/another-draft", "ko");
    const words = `sent-late-${randomUUID()}`;
    china.sent.push(words);
    await done(china.office.ask("POST", "/api/acts", { acts: [saying(shared, "en", words)] }));
    await eventually(
      async () => heard.text,
      (text) => text.includes(shared),
    );
    stop.abort();
    await reading;
    expect(found(heard.text, [...china.drafts, ...china.sent, "another-draft"])).toEqual([]);
    for (const headers of [{}, { cookie: korea.office.cookie }]) {
      const refused = await fetch(`${china.node.address}/api/events`, { headers });
      expect(refused.status).toBe(401);
      await refused.body?.cancel();
    }
  });

  test("refusals and faults do not quote what they refuse", async () => {
    const words = `quoted-${randomUUID()}`;
    const tries: [string, string, unknown][] = [
      ["POST", "/api/acts", { acts: [{ ...saying(shared, "en", words), value: { words } }] }],
      ["POST", "/api/acts", { acts: [{ ...saying(shared, "en", "x"), [words]: 1 }] }],
      ["POST", "/api/acts", `{"acts":"${words}`],
      ["PUT", `/api/drafts/${shared}/nothing`, { value: words }],
      ["POST", "/api/session", { office: china.node.operator.office, secret: words }],
    ];
    for (const [method, target, body] of tries) {
      const answer = await china.office.ask(method, target, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body)).not.toContain(words);
    }
    expect(found(china.log.join("\n"), [words])).toEqual([]);
  });

  test("program logs hold no words, names of entities, secrets, cookies or marks", async () => {
    const key = await registerSoftwareKey(china.office);
    const everything = [...china.log, ...korea.log].join("\n");
    expect(china.log.length).toBeGreaterThan(50);
    const words = [...china.drafts, ...korea.drafts, ...china.sent, ...korea.sent];
    const secrets = [china, korea].flatMap((side) => [
      side.secret,
      side.office.csrf,
      side.office.cookie.split("=")[1] ?? "-",
    ]);
    expect(found(everything, [...words, ...secrets, shared, "only-drafted", key])).toEqual([]);
  });

  test("what is published is shown to anyone, with its proofs, and nothing beside it", async () => {
    const entity = await openParagraph(china.office, "china", "to-be-published");
    const last = { words: "" };
    for (const language of languages) {
      await done(
        china.office.ask("POST", "/api/acts", { acts: [saying(entity, language, `early-${language}`)] }),
      );
      last.words = `settled-${language}-${randomUUID()}`;
      await done(china.office.ask("POST", "/api/acts", { acts: [saying(entity, language, last.words)] }));
    }
    const digest = await settle(entity);
    const publish = { id: randomUUID(), act: "publish", entity, unit: "wording", digest };
    await done(china.office.ask("POST", "/api/acts", { acts: [publish] }));
    const text = await eventually(
      async () => JSON.stringify((await ask(china.node.address, "GET", "/api/published")).body),
      (one) => one.includes(digest),
    );
    expect(text).toContain(last.words);
    expect(text).not.toContain("early-");
    expect(found(text, [...china.drafts, ...china.sent, ...korea.sent])).toEqual([]);
  });

  async function settle(entity: string): Promise<string> {
    const digests: string[] = [];
    for (const side of [china, korea]) {
      const view = await eventually(
        () => entityOf(side.office, entity),
        (one) =>
          one?.units["wording"]?.adoptable.ok === true &&
          one.fields["wording.en"]?.positions["china"]?.value !== "early-en",
      );
      const adoptable = view?.units["wording"]?.adoptable;
      const digest = adoptable?.ok === true ? adoptable.digest : "";
      const key = await registerSoftwareKey(side.office);
      const adopt = { id: randomUUID(), act: "adopt", entity, unit: "wording", digest };
      await done(side.office.ask("POST", "/api/acts", { acts: [adopt], assent: { type: "software", key } }));
      digests.push(digest);
    }
    await eventually(
      () => entityOf(china.office, entity),
      (one) => one?.units["wording"]?.settled.length === 1,
    );
    return digests[0] ?? "";
  }
});
