import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, entityOf, logsOf, openParagraph, saying as ownSaying, signIn } from "../node/client.ts";
import { type TrialNode, eventually, freePort, startTrialNode } from "../node/processes.ts";
import { staticLog } from "../../src/record/verify/static-log.ts";
import { type Liar, type Lie, act, saying, startLiar } from "./liar.ts";

let liar: Liar;
let china: TrialNode;
let beijing: Office;
let entity: string;

beforeAll(async () => {
  liar = await startLiar(await freePort());
  china = await startTrialNode("china", await freePort(), { CONCORD_COUNTERPARTS: `korea=${liar.address}` });
  beijing = await signIn(china);
  entity = await openParagraph(beijing, "china");
  await beijing.ask("POST", "/api/acts", { acts: [ownSaying(entity, "en", "our own words")] });
  liar.entries.push(
    saying(liar, { entity }, "honest words"),
    act({
      act: "open",
      entity: "korea/first",
      kind: "paragraph",
      version: 1,
      participants: ["china", "korea"],
    }),
  );
  await held(liar.entries.length);
});
afterAll(async () => {
  await Promise.all([china?.remove(), liar?.close()]);
});

const korea = async () => (await logsOf(beijing)).find((log) => log.party === "korea");

/** Until the node holds so many entries of the liar's log. */
async function held(size: number): Promise<void> {
  await eventually(korea, (log) => log?.size === size);
}

/** Everything an office reads of a node, each answered as it should be, whatever the other side has said. */
async function everythingAnswers(): Promise<void> {
  const list = await beijing.ask<{ items: { id: string }[] }>("GET", "/api/entities?limit=100");
  const entities = list.body.items.flatMap(({ id }) => [
    `/api/entities/${id}`,
    `/api/entities/${id}/history`,
    `/api/entities/${id}?asOf=korea:1`,
  ]);
  const others = ["/api/exchange", "/board", "/health", "/api/published"];
  for (const path of [...entities, ...others]) {
    const { status } = await beijing.ask("GET", path);
    expect([path, status < 500], status < 500 ? "" : china.logged().slice(-2000)).toEqual([path, true]);
  }
}

describe("what an entry says never stops the exchange", () => {
  const paragraph = { kind: "paragraph", version: 1 };
  const huge = "9".repeat(400);
  const leaf = "a".repeat(64);
  const target = { party: "china", epoch: 0, index: 1, leaf };
  const unit = { unit: "wording", base: null, digest: "d".repeat(64) };
  const text = (bytes: string): Uint8Array => Buffer.from(bytes);
  const cases: [string, () => Uint8Array[]][] = [
    ["no bytes at all, and bytes that are no text", () => [text(""), Buffer.from([0xff, 0xfe, 0x00])]],
    ["brackets without end", () => [text("[".repeat(65_535)), text('{"a":'.repeat(10_000))]],
    ["numbers without end", () => [text(`{"v":${huge}}`), text(`{"v":1e${huge}}`)]],
    [
      "members twice, and of the language's own names",
      () => [
        text('{"act":"say","act":"open"}'),
        text('{"__proto__":{"polluted":true},"act":"say"}'),
        text('{"constructor":{"prototype":{"polluted":true}}}'),
      ],
    ],
    ["half a sign", () => [text('{"act":"say","id":"\\ud800"}')]],
    [
      "a time that is none",
      () => [
        saying(liar, { entity, time: "9999-99-99T99:99:99.999Z" }, "late words"),
        act({
          act: "open",
          entity: "korea/no-time",
          ...paragraph,
          participants: ["china", "korea"],
          time: "0000-00-00T00:00:00.000Z",
        }),
      ],
    ],
    [
      "versions and numbers beyond what a column holds",
      () => [
        act({
          act: "open",
          entity: "korea/version",
          kind: "paragraph",
          version: 9_007_199_254_740_991,
          participants: ["china", "korea"],
        }),
        act({
          act: "open",
          entity: "korea/number",
          kind: "commitment",
          version: 4_000_000_000,
          participants: ["china", "korea"],
          dispatch: 9_007_199_254_740_991,
        }),
        act({ act: "erase", entity, ...paragraph, target: { ...target, epoch: 9_007_199_254_740_991 } }),
      ],
    ],
    [
      "fields and units of the language's own names",
      () => [
        saying(liar, { entity, field: "constructor" }, "words"),
        saying(liar, { entity, field: "toString" }, "words"),
        act({ act: "decline", entity, ...paragraph, ...unit, unit: "constructor" }),
        act({ act: "publish", entity, ...paragraph, ...unit, unit: "valueOf" }),
      ],
    ],
    [
      "our own entities, opened and erased by them",
      () => [
        act({ act: "open", entity: "china/stolen", ...paragraph, participants: ["korea"] }),
        act({ act: "open", entity, ...paragraph, participants: ["korea"] }),
        act({ act: "erase", entity, ...paragraph, target }),
        act({ act: "publish-own", entity, ...paragraph, target }),
      ],
    ],
    [
      "adoptions under keys that nobody registered, or that are no keys",
      () => [
        saying(
          liar,
          {
            act: "adopt",
            entity,
            ...unit,
            assent: { type: "software", key: "none", index: 0, size: 1, path: [], signature: "AAAA" },
          },
          {},
        ),
        act({
          act: "register",
          key: { use: "software", id: "k", office: "korea-lies", algorithm: "Ed25519", public: "AAAA" },
        }),
        saying(
          liar,
          {
            act: "adopt",
            entity,
            ...unit,
            assent: { type: "software", key: "k", index: 0, size: 1, path: [], signature: "AAAA" },
          },
          {},
        ),
        saying(
          liar,
          {
            act: "adopt",
            entity,
            ...unit,
            assent: {
              type: "passkey",
              key: "k",
              index: 9_007_199_254_740_991,
              size: 9_007_199_254_740_991,
              path: [leaf],
              authenticator: "AA",
              client: "AA",
              signature: "AA",
            },
          },
          {},
        ),
      ],
    ],
    [
      "changes of keys, acceptances and epochs that prove nothing",
      () => [
        act({ act: "rotate", next: "no key", proof: "AAAA" }),
        act({ act: "rotate", next: liar.card.key, proof: "AAAA" }),
        act({
          act: "accept",
          party: "china",
          epoch: 0,
          origin: "elsewhere",
          key: liar.card.key,
          size: 0,
          root: leaf,
        }),
        act({
          act: "epoch",
          epoch: 1,
          previous: { origin: liar.card.origin, size: 9_007_199_254_740_991, root: leaf },
        }),
      ],
    ],
    [
      "bodies that are none, of values of every shape",
      () => [
        saying(liar, { entity }, null, text("no body")),
        saying(liar, { entity }, null, text('{"salt":"AAAAAAAAAAAAAAAAAAAAAA","value":'.repeat(9_000))),
        saying(liar, { entity }, { "\0": ["\0", { deep: [[[[1]]]] }] }),
        saying(liar, { entity: "korea/first" }, [1, 2, 3]),
        saying(liar, { entity: "korea/first", field: "included" }, "perhaps"),
      ],
    ],
    [
      "a commitment whose every field is something else",
      () => [
        act({
          act: "open",
          entity: "korea/odd",
          kind: "commitment",
          version: 1,
          participants: ["china", "korea"],
        }),
        ...[
          "wording.en",
          "due",
          "actors",
          "workstream",
          "status",
          "progress",
          "parent",
          "source",
          "title.en",
        ].map((field) =>
          saying(liar, { entity: "korea/odd", kind: "commitment", field }, { "": [null, { now: "now" }] }),
        ),
      ],
    ],
    [
      "a meeting, a text and a report of nonsense",
      () =>
        [
          "meeting",
          "text",
          "report",
          "readout",
          "term",
          "observation",
          "agenda-item",
          "no-such-kind",
        ].flatMap((kind) => [
          act({ act: "open", entity: `korea/${kind}`, kind, version: 1, participants: ["china", "korea"] }),
          ...[
            "title.en",
            "on",
            "place",
            "number",
            "order",
            "wording.en",
            "commitment",
            "item",
            "delegation",
            "stage",
            "host",
          ].map((field) => saying(liar, { entity: `korea/${kind}`, kind, field }, { "": 5 })),
        ]),
    ],
    [
      "more names of files than one act may have",
      () => [
        act({
          act: "say",
          entity,
          ...paragraph,
          field: "wording.en",
          body: leaf,
          attachments: Array.from({ length: 900 }, (_, at) => String(at).padStart(64, "0")),
        }),
      ],
    ],
  ];

  test.each(cases)("%s", async (_, lies) => {
    liar.entries.push(...lies());
    await held(liar.entries.length);
    await everythingAnswers();
    const view = await entityOf(beijing, entity);
    expect(view?.participants).toEqual(["china", "korea"]);
    expect(view?.fields["wording.en"]?.positions["china"]?.value).toBe("our own words");
    expect(view?.units["wording"]?.settled).toEqual([]);
    expect((await beijing.ask("GET", "/api/entities/china/stolen")).status).toBe(404);
  });

  test("and afterwards both sides go on", async () => {
    liar.entries.push(saying(liar, { entity }, "honest again"));
    await eventually(
      () => entityOf(beijing, entity),
      (view) => view?.fields["wording.en"]?.positions["korea"]?.value === "honest again",
    );
    const said = await beijing.ask("POST", "/api/acts", {
      acts: [ownSaying(entity, "en", "our later words")],
    });
    expect(said.status).toBe(200);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("what is not the log it was is refused whole, shown as an alarm, and its evidence can be handed on", () => {
  const plain = (bytes: Uint8Array | string, headers: Record<string, string> = {}, status = 200): Lie =>
    onCheckpoint((_, response) => void response.writeHead(status, headers).end(bytes));
  function onCheckpoint(tell: (path: string, response: Parameters<Lie>[2]) => void): Lie {
    return (path, _, response) => {
      if (path !== "checkpoint") return false;
      tell(path, response);
      return true;
    };
  }
  const forked = (): Uint8Array[] => [...liar.entries.slice(0, -1), act({ act: "revoke", key: "other" })];
  const cases: [string, string, () => Lie][] = [
    ["a fork", "fork", () => plain(liar.checkpoint(forked()))],
    ["a shrunken log", "shrunken", () => plain(liar.checkpoint(liar.entries.slice(0, 3)))],
    ["an old checkpoint, replayed", "replayed", () => plain(liar.checkpoint(liar.entries.slice(0, 2)))],
    [
      "another's signature",
      "bad-signature",
      () =>
        plain(
          Buffer.from(liar.checkpoint(liar.entries))
            .toString()
            .replace(/.{8}\n$/, "AAAAAAA=\n"),
        ),
    ],
    ["no checkpoint", "bad-signature", () => plain("<html>Welcome</html>")],
    [
      "a checkpoint without end",
      "too-large",
      () =>
        onCheckpoint((_, response) => {
          const more = (): void =>
            void (response.destroyed || response.write(Buffer.alloc(65_536, 65), more));
          more();
        }),
    ],
    [
      "a promise of a terabyte",
      "too-large",
      () =>
        onCheckpoint((_, response) => {
          response.writeHead(200, { "content-length": "1099511627776" });
          response.write("a");
        }),
    ],
    [
      "entries that are not those signed",
      "inconsistent",
      () => {
        const longer = [...liar.entries, act({ act: "revoke", key: "x" })];
        const { files } = staticLog(longer);
        const signed = liar.checkpoint(longer.with(longer.length - 2, act({ act: "revoke", key: "y" })));
        return (path, _, response) => {
          response.end(path === "checkpoint" ? signed : files.get(path));
          return true;
        };
      },
    ],
  ];

  test.each(cases)("%s", async (_, kind, lie) => {
    const before = await korea();
    liar.lie = lie();
    const alarmed = await eventually(korea, (log) => log?.alarms.some((one) => one.kind === kind) === true);
    liar.lie = null;
    expect([alarmed?.size, alarmed?.root]).toEqual([before?.size, before?.root]);
    const [alarm] = alarmed?.alarms.filter((one) => one.kind === kind) ?? [];
    expect(alarm?.sentence).toMatch(/\w+ .*\./);
    const evidence = await beijing.ask<{ kind: string; party: string }>(
      "GET",
      `/api/exchange/evidence/${alarm?.id}`,
    );
    expect(evidence).toMatchObject({ status: 200, body: { kind, party: "korea", epoch: 0 } });
    expect((await beijing.ask("DELETE", `/api/exchange/evidence/${alarm?.id}`)).status).toBe(204);
    expect((await korea())?.alarms.some((one) => one.id === alarm?.id)).toBe(false);
    expect((await beijing.ask("GET", `/api/exchange/evidence/${alarm?.id}`)).status).toBe(200);
  });

  const elsewhere: [string, () => Lie][] = [
    ["a redirection to a place of its choice", () => plain("", { location: `${china.address}/health` }, 302)],
    ["a compressed bomb", () => plain(gzipSync(Buffer.alloc(50_000_000)), { "content-encoding": "gzip" })],
    ["a part that nobody asked for", () => plain("x", { "content-range": "bytes 0-0/1" }, 206)],
    ["nothing but faults", () => plain("no", {}, 500)],
    ["a connection that is torn", () => onCheckpoint((_, response) => void response.destroy())],
  ];

  test.each(elsewhere)("no alarm, and the next round goes on: %s", async (_, lie) => {
    const before = await korea();
    liar.lie = lie();
    liar.asked.length = 0;
    await eventually(
      async () => liar.asked.filter((one) => one.endsWith("/checkpoint")).length,
      (rounds) => rounds > 1,
    );
    liar.lie = null;
    liar.entries.push(act({ act: "revoke", key: "nothing" }));
    await held(liar.entries.length);
    expect((await korea())?.alarms.map((one) => one.id)).toEqual(before?.alarms.map((one) => one.id));
    expect(china.logged()).not.toContain("heap");
  });

  test("a body with other bytes than its name: an alarm, nothing folded, nothing cosigned until the right one comes", async () => {
    const said = saying(liar, { entity, field: "wording.ko" }, "옳은 말");
    const hash = [...liar.bodies.keys()].at(-1) ?? "";
    const right = liar.bodies.get(hash) ?? new Uint8Array();
    liar.bodies.set(hash, Buffer.from("other bytes"));
    liar.entries.push(said);
    await eventually(korea, (log) => log?.alarms.some((one) => one.kind === "other-content") === true);
    expect(
      (await entityOf(beijing, entity))?.fields["wording.ko"]?.positions["korea"]?.value,
    ).toBeUndefined();
    liar.bodies.set(hash, right);
    await eventually(
      () => entityOf(beijing, entity),
      (view) => view?.fields["wording.ko"]?.positions["korea"]?.value === "옳은 말",
    );
  });
});

describe("what it asks of our node in its own name", () => {
  const own = async () => (await logsOf(beijing)).find((log) => log.own);

  async function handIn(note: Uint8Array): Promise<number> {
    return (await liar.ask(china.address, "POST", "/log/china/0/cosignature", note)).status;
  }

  test("a cosignature of a tree that our log never had is refused, and accuses nobody without our signature", async () => {
    const log = await own();
    const note = liar.witness(log?.origin ?? "", log?.size ?? 0, randomBytes(32), 1_800_000_000);
    expect(await handIn(note)).toBeGreaterThanOrEqual(400);
    expect((await own())?.alarms).toEqual([]);
  });

  test("a cosignature of the end of time is refused, and nothing breaks", async () => {
    const log = await own();
    const note = liar.witness(log?.origin ?? "", log?.size ?? 0, Buffer.from(log?.root ?? "", "hex"), 9e15);
    expect(await handIn(note)).toBeGreaterThanOrEqual(400);
    await everythingAnswers();
  });

  test("a right one is taken, and stands with its time", async () => {
    const log = await own();
    const note = liar.witness(
      log?.origin ?? "",
      log?.size ?? 0,
      Buffer.from(log?.root ?? "", "hex"),
      1_800_000_000,
    );
    expect(await handIn(note)).toBe(204);
    expect((await own())?.cosigned[0]).toMatchObject({ by: "korea", time: "2027-01-15T08:00:00.000Z" });
  });

  test("what is no note, too long, or for another log is refused", async () => {
    for (const bytes of ["", "note\n\n", "x".repeat(2_000_000)]) {
      expect(await handIn(Buffer.from(bytes))).toBeGreaterThanOrEqual(400);
    }
    expect(
      await handIn(liar.witness(liar.card.origin, 1, randomBytes(32), 1_800_000_000)),
    ).toBeGreaterThanOrEqual(400);
  });

  test("it reads our log, and nothing of ours beside it", async () => {
    const asked = (path: string) => liar.ask(china.address, "GET", path, new Uint8Array());
    expect((await asked("/log/china/0/checkpoint")).status).toBe(200);
    for (const path of ["/api/entities", "/api/drafts", "/api/exchange", "/api/exchange/evidence/1"]) {
      expect([path, (await asked(path)).status]).toEqual([path, 401]);
    }
  });
});
