import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommitmentAnswer, ListAnswer } from "../../src/desks/commitments/shown.ts";
import { readCsv, writeCsv } from "../../src/documents/csv.ts";
import { type Office, ask, entityOf, signIn } from "./client.ts";
import { type TrialNode, builtProgram, eventually, startPair } from "./processes.ts";

/** Commitments through HTTP and the command line, between two real nodes. */

let china: TrialNode;
let korea: TrialNode;
let beijing: Office;
let seoul: Office;

beforeAll(async () => {
  [china, korea] = await startPair();
  [beijing, seoul] = await Promise.all([signIn(china), signIn(korea)]);
});
afterAll(() => Promise.all([china?.remove(), korea?.remove()]));

interface Sheet {
  names: string[];
  rows: Record<string, string>[];
}

function sheetOf(text: string): Sheet {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.code);
  const [header, ...rows] = read.rows;
  const names = header?.cells ?? [];
  return {
    names,
    rows: rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]))),
  };
}

function textOf({ names, rows }: Sheet): string {
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))], { bom: true });
}

async function download(office: Office): Promise<string> {
  const answer = await office.ask<string>("GET", "/api/commitments.csv");
  expect(answer.status).toBe(200);
  return answer.body;
}

interface Outcome {
  outcome: string;
  opened: string[];
  changed: string[];
  unchanged: number;
  code: string;
  detail: string;
}

function give(office: Office, sheet: string, as: string) {
  return office.ask<Outcome>("POST", `/api/commitments.csv?as=${as}`, sheet);
}

async function list(office: Office, query = ""): Promise<ListAnswer> {
  return (await office.ask<ListAnswer>("GET", `/api/commitments${query}`)).body;
}

const promised = {
  "wording.en": 'Sign the memorandum, "as agreed",\nby June.',
  "wording.ko": "양해각서에 서명한다",
};

async function openOne(office: Office, values: Record<string, unknown>): Promise<string> {
  const entity = `${office === beijing ? "china" : "korea"}/${randomUUID()}`;
  const open = {
    id: randomUUID(),
    act: "open",
    entity,
    kind: "commitment",
    participants: ["china", "korea"],
  };
  const says = Object.entries(values).map(([field, value]) => ({
    id: randomUUID(),
    act: "say",
    entity,
    field,
    value,
  }));
  const answer = await office.ask("POST", "/api/acts", { acts: [open, ...says] });
  expect(answer.status).toBe(200);
  return entity;
}

describe("a sheet", () => {
  test("comes back as it went out: nothing changes, and no id does", async () => {
    await openOne(beijing, { ...promised, sort: "request", due: { on: "2027-06-30", words: "June" } });
    const text = await download(beijing);
    const { rows } = sheetOf(text);
    expect(rows.length).toBe(81);
    const again = await give(beijing, text, "drafts");
    expect(again).toMatchObject({
      status: 200,
      body: { outcome: "checked", opened: [], changed: [], unchanged: 81 },
    });
    expect(sheetOf(textOf(sheetOf(text))).rows).toEqual(rows);
  });

  test("with a new and a changed row prepares both at home, and says them when released; twice says it once", async () => {
    const entity = await openOne(beijing, promised);
    const sheet = sheetOf(await download(beijing));
    const known = sheet.rows.map((row) => row["workstream"] ?? "").find((one) => one !== "") ?? "";
    const changed = sheet.rows.map((row) =>
      row["id"] === entity ? { ...row, "wording.ko": "양해각서에 6월까지 서명한다", workstream: known } : row,
    );
    const fresh = { "wording.zh-Hans": "举办部长级会议", sort: "request", "due.on": "2027-05-01" };
    const right = textOf({ ...sheet, rows: [...changed, fresh] });

    const checked = await give(beijing, right, "check");
    expect(checked).toMatchObject({ status: 200, body: { outcome: "checked", changed: [entity] } });
    const [opened = ""] = checked.body.opened;
    expect(await entityOf(beijing, opened)).toBeNull();

    expect((await give(beijing, right, "drafts")).body).toMatchObject({
      outcome: "prepared",
      opened: [opened],
    });
    const drafts = await beijing.ask<{ items: { entity: string; field: string }[] }>("GET", "/api/drafts");
    expect(drafts.body.items.filter((one) => one.entity === opened)).toHaveLength(3);
    expect(await entityOf(seoul, opened)).toBeNull();

    expect((await give(beijing, right, "release")).body).toMatchObject({ outcome: "released" });
    const twice = await give(beijing, right, "release");
    expect(twice.body).toMatchObject({ opened: [], changed: [] });
    const arrived = await eventually(
      () => entityOf(seoul, opened),
      (view) => view?.fields["due"]?.positions["china"] !== undefined,
    );
    expect(arrived?.fields["wording.zh-Hans"]?.positions["china"]?.value).toBe("举办部长级会议");
    const there = sheetOf(await download(seoul)).rows.find((row) => row["id"] === opened);
    expect(there?.["wording.zh-Hans"]).toBe("举办部长级会议");
  });

  test("holds what the page lists, however the page is narrowed", async () => {
    await openOne(beijing, promised);
    for (const narrowed of [
      "from=parties",
      "mine=yes&from=parties",
      "office=china-gacc",
      "from=observer&state=late",
    ]) {
      const page = await beijing.ask<{ total: number; items: { item: { id: string } }[] }>(
        "GET",
        `/api/commitments?${narrowed}`,
      );
      const { rows } = sheetOf((await beijing.ask<string>("GET", `/api/commitments.csv?${narrowed}`)).body);
      expect(rows).toHaveLength(page.body.total);
      expect(rows.slice(0, page.body.items.length).map((row) => row["id"])).toEqual(
        page.body.items.map((one) => one.item.id),
      );
    }
  });

  test("with one bad row imports nothing and names row and column, in the reader's language", async () => {
    const sheet = sheetOf(await download(beijing));
    const good = { "wording.en": "good row" };
    const bad = { "wording.en": "bad row", "due.on": "2027-02-30" };
    const refused = await give(beijing, textOf({ ...sheet, rows: [...sheet.rows, good, bad] }), "drafts");
    expect(refused).toMatchObject({ status: 422, body: { code: "sheet-refused" } });
    expect(refused.body.detail).toMatch(/Row \d+, column “due.on”/);
    const drafts = await beijing.ask<{ items: { value: unknown }[] }>("GET", "/api/drafts");
    expect(drafts.body.items.some((one) => one.value === "good row")).toBe(false);
  });

  test("travels through the command line", async () => {
    const file = path.join(china.folder, "out.csv");
    expect((await concord(china, "commitments", "export", file)).code).toBe(0);
    const sheet = sheetOf(await readFile(file, "utf8"));
    await writeFile(file, textOf({ ...sheet, rows: [...sheet.rows, { "wording.ko": "명령으로 쓴 항목" }] }));
    const imported = await concord(china, "commitments", "import", file, "--release");
    expect(imported).toMatchObject({ code: 0, error: "" });
    expect(imported.out).toContain("1 new, 0 changed");
    await writeFile(file, "id,nothing\n,x\n");
    const refused = await concord(china, "commitments", "import", file);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.error).toContain("“nothing”");
  });
});

describe("acts by command", () => {
  test("are said once from a file; a refusal is a sentence", async () => {
    const file = path.join(china.folder, "acts.json");
    const entity = `china/${randomUUID()}`;
    const open = {
      id: randomUUID(),
      act: "open",
      entity,
      kind: "commitment",
      participants: ["china", "korea"],
    };
    const say = { id: randomUUID(), act: "say", entity, field: "wording.en", value: "by command" };
    await writeFile(file, JSON.stringify({ acts: [open, say] }));
    const first = await concord(china, "acts", file);
    expect(first).toMatchObject({ code: 0, error: "" });
    expect(await concord(china, "acts", file)).toEqual(first);
    await writeFile(file, JSON.stringify({ acts: [{ ...say, id: randomUUID(), field: "wording.fr" }] }));
    const refused = await concord(china, "acts", file);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.error).toContain("wording.fr");
  });
});

async function concord(node: TrialNode, ...words: string[]) {
  const child = spawn(process.execPath, [await builtProgram(), ...words, "--node", node.address], {
    cwd: node.folder,
    env: {
      PATH: process.env["PATH"],
      CONCORD_LANGUAGE: "en",
      CONCORD_OFFICE: node.office,
      CONCORD_SIGN_IN: node.secret,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { out: "", error: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.error += chunk.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, ...text };
}

describe("the list", () => {
  test("holds what the sides said and what an observer compiled, and is narrowed", async () => {
    const office = china.office;
    const entity = await openOne(beijing, {
      "wording.en": "Late and ours",
      sort: "request",
      actors: [office],
      due: { on: "2020-01-01" },
    });
    const all = await list(beijing);
    expect(all.total).toBeGreaterThan(80);
    const mine = await list(beijing, "?mine=yes&from=parties");
    expect(mine.items.map((one) => one.item.id)).toEqual([entity]);
    expect(mine.items[0]?.stand).toMatchObject({
      progress: "open",
      late: true,
      unanswered: true,
      answer: "silent",
    });
    const late = await list(beijing, `?state=late&office=${office}`);
    expect(late.items.map((one) => one.item.id)).toEqual([entity]);
    expect((await list(beijing, "?from=observer")).total).toBe(80);
    const found = await list(beijing, `?text=${encodeURIComponent("Late and ours")}`);
    expect(found.items.map((one) => one.item.id)).toContain(entity);
    expect((await beijing.ask("GET", "/api/commitments?nothing=x")).status).toBe(400);
  });
});

describe("an officer", () => {
  test("sees, reads and reports on its own items alone, and its report leaves by a secretary's hand", async () => {
    const entered = await ask<{ csrf: string; office: { name: string } }>(
      china.address,
      "POST",
      "/api/session",
      {
        body: { name: "ministry", password: china.secret },
      },
    );
    expect(entered.status).toBe(200);
    const [cookie = ""] = (entered.headers.get("set-cookie") ?? "").split(";");
    const headers = { cookie, "x-concord-csrf": entered.body.csrf };
    const officer = <T>(method: string, address: string, body?: unknown) =>
      ask<T>(china.address, method, address, { headers, ...(body === undefined ? {} : { body }) });
    const session = await officer<{ office: { name: string } }>("GET", "/api/session");
    const own = await openOne(beijing, { "wording.en": "Ours", actors: [session.body.office.name] });
    const others = await openOne(beijing, { "wording.en": "Not ours", actors: [china.office] });

    const seen = await officer<ListAnswer>("GET", "/api/commitments");
    expect(seen.body.items.map((one) => one.item.id)).toEqual([own]);
    expect((await officer("GET", `/api/commitments/${own}`)).status).toBe(200);
    expect((await officer("GET", `/api/commitments/${others}`)).status).toBe(404);
    expect((await officer("GET", `/api/entities/${others}`)).status).toBe(403);
    const sheet = sheetOf((await officer<string>("GET", "/api/commitments.csv")).body);
    expect(sheet.rows.map((row) => row["id"])).toEqual([own]);

    const given = await officer<{ attachment: string; size: number }>("POST", "/api/attachments", "proof");
    const file = { ...given.body, name: "proof.txt", mediaType: "text/plain" };
    const report = `china/report-${randomUUID()}`;
    const draft = (entity: string, field: string, value: unknown) =>
      officer("PUT", `/api/drafts/${entity}/${field}`, { value, kind: "report" });
    expect((await draft(report, "about", own)).status).toBe(200);
    expect((await draft(report, "evidence", [{ file, on: "2026-01-02" }])).status).toBe(200);
    expect((await draft(report, "words.en", "Done")).status).toBe(200);
    expect((await draft(`china/report-${randomUUID()}`, "about", others)).status).toBe(403);
    expect((await officer("PUT", `/api/drafts/${own}/wording.en`, { value: "x" })).status).toBe(403);
    const drafts = ["about", "evidence", "words.en"].map((field) => ({ entity: report, field }));
    const release = { id: randomUUID(), drafts };
    expect((await officer("POST", "/api/dispatches", release)).status).toBe(403);
    expect((await beijing.ask("POST", "/api/dispatches", release)).status).toBe(200);

    const there = await eventually(
      () => seoul.ask<CommitmentAnswer>("GET", `/api/commitments/${own}`),
      (one) => one.status === 200 && one.body.reports.length === 1,
    );
    expect(there.body.reports[0]?.links).toEqual([{ file: file.attachment, name: "proof.txt" }]);
    const address = `/api/attachments/${file.attachment}`;
    await eventually(
      () => seoul.ask("GET", address),
      (one) => one.status === 200,
    );
    expect((await officer("GET", address)).status).toBe(200);
    const foreign = await beijing.ask<{ attachment: string }>("POST", "/api/attachments", "not theirs");
    expect((await officer("GET", `/api/attachments/${foreign.body.attachment}`)).status).toBe(404);
  });
});

describe("one commitment", () => {
  test("tells its chain over the years, its source with the very words, and who reported what", async () => {
    const paragraph = `china/${randomUUID()}`;
    const open = {
      id: randomUUID(),
      act: "open",
      entity: paragraph,
      kind: "paragraph",
      participants: ["china", "korea"],
    };
    const words = {
      id: randomUUID(),
      act: "say",
      entity: paragraph,
      field: "wording.en",
      value: "The sides will continue.",
    };
    await beijing.ask("POST", "/api/acts", { acts: [open, words] });
    const origin = { from: "paragraph", reference: paragraph, language: "en", span: [0, 9] };
    const entity = await openOne(beijing, {
      "wording.en": "The sides will continue.",
      origin,
      predecessors: ["observer:jetc-27-05"],
    });
    const report = `korea/${randomUUID()}`;
    const about = {
      id: randomUUID(),
      act: "open",
      entity: report,
      kind: "report",
      participants: ["china", "korea"],
    };
    await eventually(
      () => entityOf(seoul, entity),
      (view) => view !== null,
    );
    const says = Object.entries({ about: entity, on: "2026-01-02", "words.ko": "계속하고 있다" }).map(
      ([field, value]) => ({ id: randomUUID(), act: "say", entity: report, field, value }),
    );
    expect((await seoul.ask("POST", "/api/acts", { acts: [about, ...says] })).status).toBe(200);
    const read = () => beijing.ask<CommitmentAnswer>("GET", `/api/commitments/${entity}`);
    const { body } = await eventually(read, (one) => one.body.reports.length === 1);
    expect(body.source).toMatchObject({ ...origin, words: { en: "The sides will continue." } });
    expect(body.reports).toMatchObject([
      { party: "korea", words: { ko: "계속하고 있다" }, published: false },
    ]);
    expect(body.stand.times).toBeGreaterThan(1);
    expect(body.chain.map((one) => one.item.id)).toContain("observer:jetc-27-05");
    expect(body.checkable).toBe(false);
    const observed = await beijing.ask<CommitmentAnswer>("GET", "/api/commitments/observer/jetc-27-05");
    expect(observed.body.item).toMatchObject({ from: "observer", standing: "observed" });
    expect(observed.body.chain.map((one) => one.item.id)).toContain(entity);
    expect((await beijing.ask("GET", "/api/commitments/china/nowhere")).status).toBe(404);
  });
});
