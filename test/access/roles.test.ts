import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chinaKorea } from "../../mechanisms/china-korea/china-korea.ts";
import { type OfficeRole, officeRole } from "../../mechanisms/office.ts";
import { type RunningNode, startNode } from "../../src/node/node.ts";
import { stepAt, totpCode } from "../../src/node/sign-in/totp.ts";
import { type Reply, ask, saying } from "../node/client.ts";
import { freePort } from "../node/processes.ts";
import { type Attempt, attemptsOn } from "./attempts.ts";
import { fromBase32 } from "./base32.ts";
import { ACTS, type Need, ROUTES, WHO } from "./policy-table.ts";

/** Whoever asks: a role's demonstration account, or nobody. */
type Who = OfficeRole | "nobody";
const everyone: readonly Who[] = [...officeRole.options, "nobody"];

type Headers = Record<string, string>;

let folder: string;
let node: RunningNode;
const secret = `secret-of-china-${randomUUID()}`;
const signedIn = new Map<Who, Headers>([["nobody", {}]]);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-roles-"));
  const port = await freePort();
  const started = await startNode(
    {
      party: "china",
      mechanism: "china-korea",
      host: "127.0.0.1",
      port,
      origin: `http://localhost:${port}`,
      data: path.join(folder, "china"),
      databaseUrl: null,
      pages: path.join(folder, "none"),
      office: null,
      signIn: secret,
      counterparts: {},
      trustAtFirstContact: false,
    },
    chinaKorea,
    { onRequest: () => undefined, onFault: () => undefined, onFirstContact: () => undefined },
  );
  if (!started.ok) throw new Error(started.code);
  node = started.node;
  for (const role of officeRole.options) signedIn.set(role, await enter(role));
});
afterAll(async () => {
  await node?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Problem {
  code?: string;
}

/** Signs an account of the demonstration in; returns what its requests carry. */
async function enter(name: string, password = secret): Promise<Headers> {
  const answer = await ask<{ csrf: string }>(node.address, "POST", "/api/session", {
    body: { name, password },
  });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return carried(answer);
}

function carried(answer: Reply<{ csrf: string }>): Headers {
  return { cookie: cookieOf(answer), "x-concord-csrf": answer.body.csrf };
}

function cookieOf({ headers }: Reply): string {
  return (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

function as(who: Who): Headers {
  return signedIn.get(who) ?? {};
}

async function codeOf(method: string, { path: address, body }: Attempt, headers: Headers): Promise<string> {
  const options = { headers, ...(body === undefined ? {} : { body }) };
  const answer = await ask<Problem | null>(node.address, method, address, options);
  const code = answer.body !== null && typeof answer.body === "object" ? (answer.body.code ?? "") : "";
  return answer.status < 400 ? "answered" : code;
}

/** The codes by which a node says that the role, not the request, is the matter. */
const DOORS = ["not-signed-in", "not-allowed", "second-factor-needed"];

/** What the table says of a route and whoever asks: the code at the door, or null where the door is open. */
function expected(need: Need, who: Who): string | null {
  if (need === "anyone" || need === "log") return null;
  if (who === "nobody") return "not-signed-in";
  if (need === "session" || need === "office") return null;
  const roles: readonly OfficeRole[] = WHO[need];
  return roles.includes(who) ? null : "not-allowed";
}

function routes(): [string, Need][] {
  return Object.entries(ROUTES);
}

/** One attempt on each route; a stream does not end and is tried by itself. */
function attemptOn(route: string): Attempt {
  const aims = {
    shared: "china/shared",
    drafted: "china/only-drafted",
    logs: [{ party: "china", size: 1, bodies: [] }],
    actId: "a-1",
    keyId: "key-1",
    digest: "b".repeat(64),
    files: ["c".repeat(64)],
    source: "0123456789abcdef",
    words: [],
  };
  const [first] = attemptsOn(aims)[route] ?? [];
  if (first === undefined) throw new Error(`Nothing is tried on ${route}.`);
  return first;
}

test("every route that the node registers stands in the table", () => {
  const registered = node.registered
    .filter(({ method }) => method !== "HEAD")
    .map(({ method, url }) => `${method} ${url}`);
  expect(registered.length).toBeGreaterThan(40);
  expect(registered.filter((one) => !Object.hasOwn(ROUTES, one))).toEqual([]);
  expect(Object.keys(ROUTES).filter((one) => !registered.includes(one))).toEqual([]);
});

describe.each(everyone)("as %s", (who) => {
  test("each route opens to whom the table says, and to nobody else", async () => {
    const wrong: string[] = [];
    for (const [route, need] of routes()) {
      if (route === "GET /api/events" || route === "DELETE /api/session") continue;
      const [method = ""] = route.split(" ");
      const code = await codeOf(method, attemptOn(route), as(who));
      const door = DOORS.includes(code) ? code : null;
      if (door !== expected(need, who)) wrong.push(`${route}: ${code}, not ${expected(need, who) ?? "open"}`);
    }
    expect(wrong).toEqual([]);
  });

  test("each act is said by whom the table says, and by nobody else", async () => {
    const wrong: string[] = [];
    for (const [act, deed] of Object.entries(ACTS)) {
      const code = await codeOf("POST", { path: "/api/acts", body: { acts: [actOf(act)] } }, as(who));
      const door = DOORS.includes(code) ? code : null;
      if (door !== expected(deed, who)) wrong.push(`${act}: ${code}, not ${expected(deed, who) ?? "open"}`);
    }
    expect(wrong).toEqual([]);
  });

  test("the answer carries exactly what the table allows", async () => {
    const { body } = await ask<{ may: Record<string, boolean> }>(node.address, "GET", "/api/session", {
      headers: as(who),
    });
    const allowed = Object.entries(WHO).map(([deed, roles]) => {
      const those: readonly string[] = roles;
      return [deed, those.includes(who)] as const;
    });
    expect(body.may).toEqual(Object.fromEntries(allowed));
  });

  test("the stream opens to whoever reads", async () => {
    const stop = new AbortController();
    const answer = await fetch(`${node.address}/api/events`, { headers: as(who), signal: stop.signal });
    const reads: readonly string[] = WHO["read-own-items"];
    expect(answer.status).toBe(reads.includes(who) ? 200 : who === "nobody" ? 401 : 403);
    stop.abort();
  });
});

/** An act of each kind, well formed, about what need not exist: the door is asked first. */
function actOf(act: string): object {
  const about = { id: randomUUID(), act, entity: "china/shared" };
  const settled = { ...about, unit: "wording", digest: "a".repeat(64) };
  const target = { party: "china", epoch: 0, index: 0, leaf: "a".repeat(64) };
  const key = {
    use: "software",
    id: "k-1",
    office: "china-mofcom-asia",
    algorithm: "Ed25519",
    public: "AAAA",
  };
  const shapes: Record<string, object> = {
    open: { ...about, entity: `china/${randomUUID()}`, kind: "paragraph", participants: ["china", "korea"] },
    say: { ...about, field: "wording.ko", value: "x" },
    erase: { ...about, target },
    "publish-own": { ...about, target },
    adopt: settled,
    decline: settled,
    publish: settled,
    register: { id: randomUUID(), act, key },
    revoke: { id: randomUUID(), act, key: "k-1" },
  };
  return shapes[act] ?? about;
}

describe("what changes something", () => {
  const changing = () =>
    routes().filter(([route, need]) => !route.startsWith("GET ") && need !== "anyone" && need !== "log");

  test("carries the session's mark, on every route", async () => {
    const { cookie = "" } = as("secretary");
    for (const [route, need] of changing()) {
      if (expected(need, "secretary") !== null) continue;
      const [method = ""] = route.split(" ");
      const attempt = attemptOn(route);
      expect(await codeOf(method, attempt, { cookie }), route).toBe("csrf-refused");
      const other = { cookie, "x-concord-csrf": as("auditor")["x-concord-csrf"] ?? "" };
      expect(await codeOf(method, attempt, other), route).toBe("csrf-refused");
    }
  });

  test("is never asked for by another site's page", async () => {
    for (const [route] of changing()) {
      const [method = ""] = route.split(" ");
      const headers = { ...as("secretary"), "sec-fetch-site": "cross-site", origin: "https://example.org" };
      expect(await codeOf(method, attemptOn(route), headers), route).toBe("other-site");
    }
  });
});

describe("an officer of a ministry", () => {
  const mine = "china/commitment-of-the-ministry";
  const others = "china/commitment-of-others";
  const report = "china/report-of-the-ministry";
  let office = "";

  beforeAll(async () => {
    const { body } = await ask<{ office: { name: string } }>(node.address, "GET", "/api/session", {
      headers: as("ministry"),
    });
    office = body.office.name;
    await open(mine, [office]);
    await open(others, ["china-mofcom-asia"]);
  });

  async function open(entity: string, actors: readonly string[]): Promise<void> {
    const acts = [
      { id: randomUUID(), act: "open", entity, kind: "commitment", participants: ["china", "korea"] },
      { ...saying(entity, "en", `Words of ${entity}`), field: "wording.en" },
      { id: randomUUID(), act: "say", entity, field: "actors", value: actors },
    ];
    const answer = await ask(node.address, "POST", "/api/acts", { body: { acts }, headers: as("secretary") });
    expect(answer.status).toBe(200);
  }

  const read = (address: string) =>
    ask<Problem & { items?: { id: string }[] }>(node.address, "GET", address, { headers: as("ministry") });
  const draft = (entity: string, field: string, body: object) =>
    ask<Problem>(node.address, "PUT", `/api/drafts/${entity}/${field}`, { body, headers: as("ministry") });

  test("reads the commitments in which its office acts, and no others", async () => {
    expect((await read("/api/entities")).body.items?.map((one) => one.id)).toEqual([mine]);
    expect((await read(`/api/entities/${mine}`)).status).toBe(200);
    for (const address of [
      `/api/entities/${others}`,
      `/api/entities/${others}/history`,
      "/api/entities/china/nowhere",
    ])
      expect((await read(address)).body.code).toBe("not-own-item");
    const list = await read("/api/commitments");
    expect(JSON.stringify(list.body)).toContain(mine);
    expect(JSON.stringify(list.body)).not.toContain(others);
  });

  test("reports on these, and drafts nothing else", async () => {
    const kind = "report";
    expect((await draft(report, "about", { value: mine, kind })).status).toBe(200);
    expect((await draft(report, "words.en", { value: "Done in May.", kind })).status).toBe(200);
    const refused: [string, string, object][] = [
      ["china/report-on-others", "about", { value: others, kind }],
      [mine, "wording.en", { value: "other words" }],
      [others, "wording.en", { value: "other words" }],
      ["china/new-paragraph", "wording.en", { value: "words", kind: "paragraph" }],
    ];
    for (const [entity, field, body] of refused)
      expect((await draft(entity, field, body)).body.code, `${entity} ${field}`).toBe("not-own-item");
  });

  test("sees its own drafts, not the secretary's", async () => {
    const words = { value: "words of the secretary", kind: "paragraph" };
    const headers = as("secretary");
    const answer = await ask(node.address, "PUT", "/api/drafts/china/secret-draft/wording.en", {
      body: words,
      headers,
    });
    expect(answer.status).toBe(200);
    const seen = JSON.stringify((await read("/api/drafts")).body);
    expect(seen).toContain("Done in May.");
    expect(seen).not.toContain("words of the secretary");
  });
});

describe("signing in", () => {
  const password = "tea at the harbour gate";

  /** A person who has just taken up an invitation: what their requests carry, before a second factor. */
  async function invited(signIn: string): Promise<Headers> {
    const about = { name: "李娜", nameLanguage: "zh-Hans", language: "zh-Hans", office: "china-mofcom-asia" };
    const made = await ask<{ code: string }>(node.address, "POST", "/api/people", {
      body: { ...about, signIn },
      headers: as("administrator"),
    });
    expect(made.status).toBe(201);
    const taken = await ask<{ csrf: string }>(node.address, "POST", "/api/invitation", {
      body: { signIn, code: made.body.code, password },
    });
    expect(taken.status).toBe(200);
    return carried(taken);
  }

  test("without a second factor no route of an office is open", async () => {
    const headers = await invited("first");
    for (const [route, need] of routes()) {
      if (need === "anyone" || need === "log" || need === "session" || route === "GET /api/events") continue;
      const [method = ""] = route.split(" ");
      expect(await codeOf(method, attemptOn(route), headers), route).toBe("second-factor-needed");
    }
  });

  test("with the second factor comes another token; the one before is nobody's", async () => {
    const before = await invited("second");
    const made = await ask<{ secret: string }>(node.address, "POST", "/api/account/generator", {
      headers: before,
    });
    const code = totpCode(fromBase32(made.body.secret), stepAt(Date.now()));
    const confirmed = await ask(node.address, "PUT", "/api/account/generator", {
      body: { code },
      headers: before,
    });
    expect(confirmed.status).toBe(200);
    const after = cookieOf(confirmed);
    expect(after).not.toBe("");
    expect(after).not.toBe(before["cookie"]);
    expect(await codeOf("GET", { path: "/api/entities" }, before)).toBe("not-signed-in");
    expect(await codeOf("GET", { path: "/api/entities" }, { cookie: after })).toBe("answered");
  });

  test("a token that somebody planted is not taken over", async () => {
    const planted = `concord-china=${randomBytes(32).toString("base64url")}`;
    const answer = await ask<{ csrf: string }>(node.address, "POST", "/api/session", {
      body: { name: "auditor", password: secret },
      headers: { cookie: planted },
    });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).not.toBe(planted);
    expect(await codeOf("GET", { path: "/api/entities" }, { cookie: planted })).toBe("not-signed-in");
  });

  test("signing out ends the session, and a closed account every one of its sessions", async () => {
    const headers = await enter("park");
    expect(await codeOf("DELETE", { path: "/api/session" }, headers)).toBe("answered");
    expect(await codeOf("GET", { path: "/api/entities" }, headers)).toBe("not-signed-in");
  });

  test("names that nobody has take as long as those that somebody has, and wait as they do", async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    const answers: string[][] = [[], []];
    for (const [at, role] of officeRole.options.entries()) {
      for (let round = 0; round < 3; round += 1) {
        for (const [place, name] of [role, `nobody-${at}`].entries()) {
          const started = performance.now();
          const body = { name, password: "wrong wrong wrong wrong" };
          answers[place]?.push(await codeOf("POST", { path: "/api/session", body }, {}));
          (place === 0 ? known : unknown).push(performance.now() - started);
        }
      }
    }
    expect(answers[0]).toEqual(answers[1]);
    const ratio = median(unknown) / median(known);
    console.log(`an unknown name takes ${ratio.toFixed(2)} times as long as a known one`);
    // Leaving out the slow hash would make it a twentieth.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("guesses at once are no more than one after the other, and the answer says how long to wait", async () => {
    const guesses = Array.from({ length: 20 }, (_, at) =>
      ask<Problem>(node.address, "POST", "/api/session", {
        body: { name: "nobody-at-all", password: `${at} guess` },
      }),
    );
    const found = await Promise.all(guesses);
    expect(found.filter((one) => one.status === 401)).toHaveLength(5);
    const locked = found.filter((one) => one.status === 429);
    expect(locked).toHaveLength(15);
    expect(Number(locked[0]?.headers.get("retry-after"))).toBeGreaterThan(20);
  });

  test("the trail tells the administrator and the auditor who did it, and no secret", async () => {
    const trail = await ask<{ items: { deed: string }[] }>(node.address, "GET", "/api/trail?limit=500", {
      headers: as("auditor"),
    });
    const deeds = new Set(trail.body.items.map((one) => one.deed));
    for (const deed of [
      "signed-in",
      "sign-in-refused",
      "invited",
      "factor-added",
      "account-opened",
      "read",
      "released",
    ])
      expect(deeds).toContain(deed);
    const text = JSON.stringify(trail.body);
    for (const word of [secret, password, "Words of", "Done in May"]) expect(text).not.toContain(word);
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
