import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, ask, entityOf, openParagraph, registerSoftwareKey, saying, signIn } from "./client.ts";
import { type TrialNode, eventually, freePort, startTrialNode } from "./processes.ts";

let node: TrialNode;
let office: Office;

beforeAll(async () => {
  node = await startTrialNode("china", await freePort());
  office = await signIn(node);
});
afterAll(() => node?.remove());

interface Placed {
  acts: { id: string; at: { index: number } }[];
  dispatch: number;
}

interface Refused {
  code: string;
  status: number;
  type: string;
  title: string;
  detail: string;
  whatToDo: string;
  instance: string;
}

async function release(acts: unknown[]) {
  return office.ask<Placed & Refused>("POST", "/api/acts", { acts });
}

async function sizeOfLog(): Promise<number> {
  const { body } = await office.ask<{ logs: { own: boolean; size: number }[] }>("GET", "/api/exchange");
  return body.logs.find((log) => log.own)?.size ?? -1;
}

describe("a release", () => {
  test("asked twice is said once, and answered alike", async () => {
    const entity = await openParagraph(office, "china");
    const acts = [saying(entity, "ko", "하나"), saying(entity, "en", "one")];
    const first = await release(acts);
    const before = await sizeOfLog();
    const again = await release(acts);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await sizeOfLog()).toBe(before);
  });

  test("asked many times at once is said once", async () => {
    const entity = await openParagraph(office, "china");
    const acts = [saying(entity, "en", "at once")];
    const before = await sizeOfLog();
    const answers = await Promise.all(Array.from({ length: 16 }, () => release(acts)));
    expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1);
    expect(await sizeOfLog()).toBe(before + 1);
  });

  test("with the same id and other content is refused with a sentence", async () => {
    const entity = await openParagraph(office, "china");
    const act = saying(entity, "en", "first");
    await release([act]);
    const refused = await release([{ ...act, value: "second" }]);
    expect(refused).toMatchObject({ status: 409, body: { code: "same-id-other-content", act: act.id } });
    expect(refused.body.detail).toContain(act.id);
    const both = await release([act, saying(entity, "ko", "새")]);
    expect(both).toMatchObject({ status: 409, body: { code: "same-id-other-content" } });
    expect((await entityOf(office, entity))?.fields["wording.en"]?.positions["china"]?.value).toBe("first");
  });

  test("is all or none", async () => {
    const entity = await openParagraph(office, "china");
    const before = await sizeOfLog();
    const acts = [saying(entity, "en", "good"), { ...saying(entity, "en", "bad"), field: "wording.fr" }];
    const refused = await release(acts);
    expect(refused).toMatchObject({ status: 422, body: { code: "field-unknown", act: acts[1]?.id } });
    expect(await sizeOfLog()).toBe(before);
    expect((await entityOf(office, entity))?.fields["wording.en"]?.standing).toBe("silent");
  });

  test("that opens, says and settles at once is judged act by act, on what the one before left", async () => {
    const key = await registerSoftwareKey(office);
    const entity = `china/${randomUUID()}`;
    const open = { id: randomUUID(), act: "open", entity, kind: "paragraph", participants: ["china"] };
    const words = [
      saying(entity, "zh-Hans", "一"),
      saying(entity, "ko", "하나"),
      saying(entity, "en", "one"),
    ];
    await release([open, ...words]);
    const view = await entityOf(office, entity);
    const adoptable = view?.units["wording"]?.adoptable;
    const digest = adoptable?.ok === true ? adoptable.digest : "";
    const adopt = { id: randomUUID(), act: "adopt", entity, unit: "wording", digest };
    const late = [saying(entity, "en", "changed"), adopt];
    const assent = { type: "software", key };
    const changed = await office.ask("POST", "/api/acts", { acts: late, assent });
    expect(changed).toMatchObject({ status: 409, body: { code: "text-changed" } });
    const done = await office.ask("POST", "/api/acts", { acts: [adopt], assent });
    expect(done.status).toBe(200);
    const again = saying(entity, "en", "one");
    const publish = { id: randomUUID(), act: "publish", entity, unit: "wording", digest };
    expect(await release([again, publish])).toMatchObject({ status: 200 });
    const settled = (await entityOf(office, entity))?.units["wording"]?.settled;
    expect(settled?.map((one) => one.digest)).toEqual([digest]);
  });

  test("that adopts by a key which is revoked at the same moment stands before that, or is refused", async () => {
    for (const order of ["at once", "at once", "at once", "in one"]) {
      const entity = await openParagraph(office, "china");
      await release(["zh-Hans", "ko", "en"].map((language) => saying(entity, language, "words")));
      const key = await registerSoftwareKey(office);
      const adoptable = (await entityOf(office, entity))?.units["wording"]?.adoptable;
      const digest = adoptable?.ok === true ? adoptable.digest : "";
      const adopt = { id: randomUUID(), act: "adopt", entity, unit: "wording", digest };
      const revoke = { id: randomUUID(), act: "revoke", key };
      const assent = { type: "software", key };
      const ask = (acts: unknown[], more: object = {}) =>
        office.ask<Placed & Refused>("POST", "/api/acts", { acts, ...more });
      // While these are committed, the two that follow wait together.
      const before = Array.from({ length: 3 }, () => openParagraph(office, "china"));
      const [revoked, adopted] =
        order === "at once"
          ? await Promise.all([ask([revoke]), ask([adopt], { assent })])
          : await Promise.all([ask([revoke, adopt], { assent }), ask([adopt], { assent })]);
      await Promise.all(before);
      const stands = Object.keys((await entityOf(office, entity))?.units["wording"]?.adopted ?? {});
      if (order === "in one") expect(revoked).toMatchObject({ status: 422, body: { code: "key-unknown" } });
      expect([adopted.status === 200, stands]).toEqual([stands.length > 0, stands]);
    }
  });

  test("numbers its dispatches without gaps, whatever is refused between", async () => {
    const entity = await openParagraph(office, "china");
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        at % 4 === 3
          ? release([{ ...saying(entity, "en", "x"), field: "nothing" }])
          : release([saying(entity, "en", `words ${at}`)]),
      ),
    );
    const numbers = answers.filter((one) => one.status === 200).map((one) => one.body.dispatch);
    expect(numbers).toHaveLength(30);
    const listed = await office.ask<{ items: { number: number }[] }>("GET", "/api/dispatches?limit=500");
    const all = listed.body.items.map((one) => one.number).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: all.length }, (_, at) => at + 1));
    expect(all).toEqual(expect.arrayContaining(numbers));
  });
});

describe("a dispatch of drafts", () => {
  async function drafted(
    count: number,
  ): Promise<{ entity: string; drafts: { entity: string; field: string }[] }> {
    const entity = `china/${randomUUID()}`;
    const fields = ["wording.ko", "wording.en", "wording.zh-Hans"].slice(0, count);
    for (const field of fields) {
      const path = `/api/drafts/${entity}/${field}`;
      expect((await office.ask("PUT", path, { value: field, kind: "paragraph" })).status).toBe(200);
    }
    return { entity, drafts: fields.map((field) => ({ entity, field })) };
  }

  test("named by its sender is released once, however often it is asked", async () => {
    const { drafts } = await drafted(2);
    const id = randomUUID();
    const first = await office.ask<Placed>("POST", "/api/dispatches", { id, drafts });
    expect(first).toMatchObject({ status: 200 });
    const again = await office.ask<Placed>("POST", "/api/dispatches", { id, drafts });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const other = await office.ask("POST", "/api/dispatches", { id, drafts: drafts.slice(0, 1) });
    expect(other).toMatchObject({ status: 409, body: { code: "same-id-other-content" } });
  });

  test("with one draft that cannot be said releases none, and keeps all", async () => {
    const { entity, drafts } = await drafted(2);
    await office.ask("PUT", `/api/drafts/${entity}/wording.zh-Hans`, { value: 7, kind: "paragraph" });
    const all = [...drafts, { entity, field: "wording.zh-Hans" }];
    const refused = await office.ask("POST", "/api/dispatches", { drafts: all });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "value-malformed", field: "wording.zh-Hans" },
    });
    expect(await entityOf(office, entity)).toBeNull();
    const kept = await office.ask<{ items: { entity: string }[] }>("GET", "/api/drafts");
    expect(kept.body.items.filter((one) => one.entity === entity)).toHaveLength(3);
  });

  test("leaves no trace when it is discarded", async () => {
    const { entity } = await drafted(1);
    const before = await sizeOfLog();
    expect((await office.ask("DELETE", `/api/drafts/${entity}/wording.ko`)).status).toBe(204);
    expect((await office.ask("GET", `/api/drafts/${entity}/wording.ko`)).status).toBe(404);
    expect(await sizeOfLog()).toBe(before);
  });
});

describe("what cannot be read is refused with a sentence", () => {
  const bombs: [string, string, number, string][] = [
    ["nested arrays", `{"acts":${"[".repeat(100_000)}`, 400, "json-too-deep"],
    ["a number of a million digits", `{"acts":${"9".repeat(1_000_000)}}`, 400, "json-number"],
    ["very many values", `{"acts":[${"0,".repeat(300_000)}0]}`, 400, "json-too-many-values"],
    ["a duplicate key", '{"acts":[],"acts":[]}', 400, "json-duplicate-key"],
    ["a lone surrogate", String.raw`{"acts":"\ud800"}`, 400, "json-lone-surrogate"],
    ["a reserved key", '{"__proto__":{"acts":[]}}', 400, "json-reserved-key"],
    ["not JSON", "acts=1", 400, "json-malformed"],
    ["nothing", "", 400, "json-malformed"],
    ["no acts", '{"acts":[]}', 400, "input-malformed"],
    ["something more", '{"acts":[{"id":"a","act":"open","more":1}]}', 400, "input-malformed"],
    ["too long", `{"acts":"${"x".repeat(5_000_000)}"}`, 413, "body-too-long"],
  ];

  test.each(bombs)("%s", async (_, body, status, code) => {
    const refused = await office.ask<Refused>("POST", "/api/acts", body);
    expect(refused).toMatchObject({ status, body: { code, status } });
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
  });

  test("a value that cannot be signed", async () => {
    const entity = await openParagraph(office, "china");
    const half = { ...saying(entity, "en", ""), value: 0.5 };
    expect(await release([half])).toMatchObject({ status: 422, body: { code: "value-not-plain" } });
    const long = saying(entity, "en", "x".repeat(1_100_000));
    expect(await release([long])).toMatchObject({ status: 422, body: { code: "value-too-long" } });
  });

  test("another media type, another method, an unknown address", async () => {
    const { cookie, csrf } = office;
    const headers = { cookie, "x-concord-csrf": csrf, "content-type": "text/plain" };
    const typed = await ask<Refused>(node.address, "POST", "/api/acts", { headers, body: "{}" });
    expect(typed).toMatchObject({ status: 415, body: { code: "media-type-unsupported" } });
    const method = await ask<Refused>(node.address, "PUT", "/api/acts");
    expect(method).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
    expect(method.headers.get("allow")).toBe("POST");
    const nowhere = await ask<Refused>(node.address, "GET", "/api/nowhere");
    expect(nowhere).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test("in the asker's language, by header and by query", async () => {
    const wanted = [
      ["zh-CN,zh;q=0.9", "", /\p{Script=Han}/u, "zh-Hans"],
      ["ko", "", /\p{Script=Hangul}/u, "ko"],
      ["ko", "?language=en", /^[\x20-\x7e]+$/, "en"],
    ] as const;
    for (const [header, query, script, language] of wanted) {
      const headers = { "accept-language": header };
      const refused = await ask<Refused>(node.address, "GET", `/api/drafts${query}`, { headers });
      expect(refused).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
      expect(refused.headers.get("content-language")).toBe(language);
      const { title, detail, whatToDo, instance, type } = refused.body;
      for (const sentence of [title, detail, whatToDo]) expect(sentence).toMatch(script);
      expect(instance).toMatch(/^urn:uuid:/);
      const described = await ask<Record<string, Record<string, unknown>>>(
        node.address,
        "GET",
        type.split("#")[0] ?? "",
      );
      expect(described.body["x-problems"]?.["not-signed-in"]).toEqual({ status: 401 });
    }
  });
});

describe("a stranger's body is not taken into memory", () => {
  test.each(["/api/bundles", "/api/attachments", "/api/acts"])(
    "%s answers before it is sent",
    async (path) => {
      const { port, host } = new URL(node.address);
      const head = [`POST ${path} HTTP/1.1`, `Host: ${host}`, "Content-Length: 200000000", "", ""].join(
        "\r\n",
      );
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), "127.0.0.1", () => socket.write(head));
        socket.once("data", (chunk) => {
          resolve(chunk.toString());
          socket.destroy();
        });
        socket.once("error", reject);
      });
      expect(answer).toMatch(/^HTTP\/1.1 401/);
    },
  );

  test("what anybody may send is short", async () => {
    const body = { office: "china-x", secret: "x".repeat(100_000) };
    const refused = await ask<Refused>(node.address, "POST", "/api/session", { body });
    expect(refused).toMatchObject({ status: 413, body: { code: "body-too-long" } });
  });
});

test("a connection that sends request upon request without waiting is let go, and no fault is logged", async () => {
  const { port, host } = new URL(node.address);
  const answered = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(text));
    socket.write(`GET /api/card HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(2_000));
  });
  expect(answered.split("HTTP/1.1 200").length).toBeLessThan(100);
  expect(node.logged()).not.toContain('"fault"');
  const [one, two] = await Promise.all([
    ask(node.address, "GET", "/api/card"),
    ask(node.address, "GET", "/"),
  ]);
  expect([one.status, two.status]).toEqual([200, 200]);
});

describe("a request that is cut", () => {
  test("in the middle of its body says nothing, and the node goes on", async () => {
    const entity = await openParagraph(office, "china");
    const before = await sizeOfLog();
    const body = JSON.stringify({ acts: [saying(entity, "en", "never said")] });
    for (let at = 0; at < 20; at += 1) await cut(body, Math.floor((body.length * at) / 20));
    expect(await sizeOfLog()).toBe(before);
    expect(await release([saying(entity, "en", "said")])).toMatchObject({ status: 200 });
  });

  test("before its answer is kept whole or not at all, and asking again tells", async () => {
    const entity = await openParagraph(office, "china");
    const before = await sizeOfLog();
    for (let at = 0; at < 20; at += 1) {
      const acts = [saying(entity, "en", `one ${at}`), saying(entity, "ko", `둘 ${at}`)];
      const body = JSON.stringify({ acts });
      await cut(body, body.length);
      expect(await release(acts)).toMatchObject({ status: 200 });
      expect(await sizeOfLog()).toBe(before + 2 * (at + 1));
    }
  });

  /** Sends so much of a release, and goes. */
  async function cut(body: string, length: number): Promise<void> {
    const { port, host } = new URL(node.address);
    const head = [
      "POST /api/acts HTTP/1.1",
      `Host: ${host}`,
      `Cookie: ${office.cookie}`,
      `X-Concord-Csrf: ${office.csrf}`,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      "",
    ].join("\r\n");
    const sent = Buffer.concat([Buffer.from(head), Buffer.from(body).subarray(0, length)]);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(sent, () => socket.destroy()));
      socket.on("close", () => resolve());
      socket.on("error", reject);
    });
  }
});

describe("the browser is kept from harm", () => {
  test("what changes something needs the mark of the sign-in and comes from this node's own pages", async () => {
    const { cookie, csrf } = office;
    const body = { acts: [saying("china/x", "en", "x")] };
    const without = await ask<Refused>(node.address, "POST", "/api/acts", { headers: { cookie }, body });
    expect(without).toMatchObject({ status: 403, body: { code: "csrf-refused" } });
    const headers = { cookie, "x-concord-csrf": csrf, origin: "https://elsewhere.example" };
    const elsewhere = await ask<Refused>(node.address, "POST", "/api/acts", { headers, body });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: "other-site" } });
    const site = { cookie, "x-concord-csrf": csrf, "sec-fetch-site": "cross-site" };
    const crossed = await ask<Refused>(node.address, "POST", "/api/acts", { headers: site, body });
    expect(crossed).toMatchObject({ status: 403, body: { code: "other-site" } });
  });

  test("the node answers under its own names alone", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(node.address).port), "127.0.0.1");
      socket.write("GET /api/session HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");
      let text = "";
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 421 /);
    expect(answer).toContain("host-unknown");
  });

  test("every answer carries its guards, and no script may be written into a page", async () => {
    for (const path of ["/", "/api/session", "/api/nowhere", "/health"]) {
      const { headers } = await ask(node.address, "GET", path);
      expect(headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("the cookie is this party's, unreadable to scripts, and sent to no other site", async () => {
    const { office: name, secret } = node;
    const answer = await ask(node.address, "POST", "/api/session", { body: { office: name, secret } });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      /^concord-china=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
  });

  test("signing out ends the session at once", async () => {
    const other = await signIn(node);
    expect((await other.ask("GET", "/api/drafts")).status).toBe(200);
    expect((await other.ask("DELETE", "/api/session")).status).toBe(204);
    expect((await other.ask("GET", "/api/drafts")).status).toBe(401);
  });
});

describe("the stream of events", () => {
  test("names what changed, and only to a signed-in office", async () => {
    expect((await ask(node.address, "GET", "/api/events")).status).toBe(401);
    const stop = new AbortController();
    const answer = await fetch(new URL("/api/events", node.address), {
      headers: { cookie: office.cookie },
      signal: stop.signal,
    });
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const heard = collect(answer);
    const entity = await openParagraph(office, "china");
    await release([saying(entity, "en", "not in the stream")]);
    await office.ask("PUT", `/api/drafts/${entity}/wording.ko`, { value: "초안" });
    const text = await eventually(
      async () => heard.text,
      (one) =>
        one.includes("event: draft") &&
        one.includes(`"entities":["${entity}"]`) &&
        /event: checkpoint/.test(one),
    );
    expect(text).toContain("event: changed");
    expect(text).not.toContain("not in the stream");
    expect(text).not.toContain("초안");
    stop.abort();
  });

  function collect(answer: Response): { text: string } {
    const heard = { text: "" };
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    void (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => undefined);
        if (part === undefined || part.done) return;
        heard.text += decoder.decode(part.value, { stream: true });
      }
    })();
    return heard;
  }
});

describe("the list of entities", () => {
  test("is found by kind, words of any script, and standing, page by page", async () => {
    const mark = randomUUID().slice(0, 8);
    for (let at = 0; at < 7; at += 1) {
      const entity = await openParagraph(office, "china", `${mark}-${at}`);
      await release([saying(entity, at % 2 === 0 ? "ko" : "zh-Hans", `${mark} 협력 合作 ＡＢＣ ${at}`)]);
    }
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const after: string = next === "" ? "" : `&after=${next}`;
      const page = await office.ask<{ items: { id: string }[]; next: string | null }>(
        "GET",
        `/api/entities?kind=paragraph&text=${encodeURIComponent(`${mark} 협력 合作 abc`)}&limit=3${after}`,
      );
      seen.push(...page.body.items.map((one) => one.id));
      next = page.body.next;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `china/${mark}-${at}`));
    const silent = await office.ask<{ items: unknown[] }>(
      "GET",
      `/api/entities?text=${mark}&standing=bracketed`,
    );
    expect(silent.body.items).toEqual([]);
    const open = await office.ask<{ items: unknown[] }>(
      "GET",
      `/api/entities?text=${mark}&standing=open&limit=1000`,
    );
    expect(open.body.items).toHaveLength(7);
    expect((await office.ask("GET", "/api/entities?after=nonsense")).status).toBe(400);
    expect((await office.ask<{ items: unknown[] }>("GET", "/api/entities?text=%25%5F")).body.items).toEqual(
      [],
    );
  });
});
