import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Office, ask, entityOf, logsOf, signIn } from "./client.ts";
import { type TrialNode, eventually, startPair } from "./processes.ts";

/** A file from one side's desk to the other's, between two real nodes. */

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;

beforeAll(async () => {
  [china, korea] = await startPair();
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

const page = "<!doctype html><script>alert(1)</script> 칭다오 青岛";

interface Given {
  attachment: string;
  size: number;
}

async function give(office: Office, file: string): Promise<Given> {
  const given = await office.ask<Given>("POST", "/api/attachments", file);
  expect(given.status).toBe(201);
  return given.body;
}

/** A report of China's that names the file; what the node answered. */
function report(file: Given, entity = `china/${randomUUID()}`) {
  const open = { id: randomUUID(), act: "open", entity, kind: "report", participants: ["china", "korea"] };
  const named = { ...file, name: "result.html", mediaType: "text/html" };
  const value = [{ file: named, on: "2024-05-01" }];
  const say = { id: randomUUID(), act: "say", entity, field: "evidence", value };
  return { entity, acts: [open, say] };
}

async function released<T = { acts: { at: unknown }[]; code: string }>(acts: unknown[]) {
  return beijing.ask<T & { acts: { at: unknown }[]; code: string }>("POST", "/api/acts", { acts });
}

async function file(office: Office, hash: string) {
  return office.ask<string>("GET", `/api/attachments/${hash}`);
}

describe("a file", () => {
  test("stays at home until a release names it; then the other side has it, and nobody else", async () => {
    const given = await give(beijing, page);
    expect(given).toMatchObject({ size: Buffer.byteLength(page) });
    expect(await file(beijing, given.attachment)).toMatchObject({ status: 200, body: page });
    expect(await file(seoul, given.attachment)).toMatchObject({ status: 404 });
    const signed = await seoul.ask("GET", `/log/china/0/attachment/${given.attachment}`);
    expect(signed.status).toBe(401);

    const { entity, acts } = report(given);
    expect((await released(acts)).status).toBe(200);
    await eventually(
      () => entityOf(seoul, entity),
      (view) => view?.fields["evidence"]?.positions["china"] !== undefined,
    );
    const arrived = await eventually(
      () => file(seoul, given.attachment),
      (one) => one.status === 200,
    );
    expect(arrived.body).toBe(page);
    const logs = await eventually(
      () => logsOf(seoul),
      (all) => all.some((log) => log.party === "china" && log.size > 1 && log.missing === 0),
    );
    expect(logs.flatMap((log) => log.alarms)).toEqual([]);

    for (const node of [china, korea]) {
      const nobody = await ask(node.address, "GET", `/api/attachments/${given.attachment}`);
      expect(nobody.status).toBe(401);
      const log = await ask(node.address, "GET", `/log/china/0/attachment/${given.attachment}`);
      expect(log.status).toBe(401);
    }
  });

  test("is handed out to be kept, whatever it is, and its name tells nothing of it", async () => {
    const given = await give(beijing, page);
    const { headers } = await file(beijing, given.attachment);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(given.attachment).not.toBe(createHash("sha256").update(page).digest("hex"));
    expect((await give(beijing, page)).attachment).not.toBe(given.attachment);
  });

  test("that one side erases is gone on both, and both say so", async () => {
    const given = await give(beijing, "a list of names");
    const { entity, acts } = report(given);
    const { body } = await released(acts);
    await eventually(
      () => file(seoul, given.attachment),
      (one) => one.status === 200,
    );
    const erase = { id: randomUUID(), act: "erase", entity, target: body.acts[1]?.at };
    expect((await released([erase])).status).toBe(200);
    expect(await file(beijing, given.attachment)).toMatchObject({
      status: 410,
      body: { code: "file-erased" },
    });
    await eventually(
      () => file(seoul, given.attachment),
      (one) => one.status === 410,
    );
    expect(await released(report(given).acts)).toMatchObject({ status: 422, body: { code: "file-unknown" } });
  });

  test("that two acts name stays while one of them is erased, and goes with the other", async () => {
    const given = await give(beijing, "named twice");
    const first = report(given);
    const { body } = await released(first.acts);
    const second = report(given);
    const { body: later } = await released(second.acts);
    const target = body.acts[1]?.at;
    await released([{ id: randomUUID(), act: "erase", entity: first.entity, target }]);
    await eventually(
      () => entityOf(seoul, second.entity),
      (view) => view !== null,
    );
    expect((await file(beijing, given.attachment)).status).toBe(200);
    expect((await file(seoul, given.attachment)).status).toBe(200);
    const last = { id: randomUUID(), act: "erase", entity: second.entity, target: later.acts[1]?.at };
    expect((await released([last])).status).toBe(200);
    expect((await file(beijing, given.attachment)).status).toBe(410);
    await eventually(
      () => file(seoul, given.attachment),
      (one) => one.status === 410,
    );
  });

  test("that this node does not have cannot be named, and nothing is released", async () => {
    const before = (await logsOf(beijing)).find((log) => log.own)?.size;
    const refused = await released(report({ attachment: "0".repeat(64), size: 1 }).acts);
    expect(refused).toMatchObject({ status: 422, body: { code: "file-unknown" } });
    expect((await logsOf(beijing)).find((log) => log.own)?.size).toBe(before);
  });

  test("that is empty or too long is refused with a sentence", async () => {
    const empty = await beijing.ask<{ code: string }>("POST", "/api/attachments");
    expect(empty).toMatchObject({ status: 422, body: { code: "file-empty" } });
    const long = await beijing.ask<{ code: string; detail: string }>(
      "POST",
      "/api/attachments",
      "x".repeat(33_554_432),
    );
    expect(long).toMatchObject({ status: 413, body: { code: "file-too-long" } });
    expect(long.body.detail).toContain("31 MB");
  });

  test("survives the stop of the node that was given it", async () => {
    const given = await give(beijing, "kept");
    await china.kill();
    await china.again();
    beijing = await signIn(china);
    expect(await file(beijing, given.attachment)).toMatchObject({ status: 200, body: "kept" });
  });
});
