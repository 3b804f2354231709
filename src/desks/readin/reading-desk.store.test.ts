import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chinaKorea } from "../../../mechanisms/china-korea/china-korea.ts";
import { chinaKoreaRecord } from "../../../mechanisms/china-korea/observer/observer.ts";
import type { Database } from "../../record/storage/door.ts";
import { migrate } from "../../record/storage/migrate.ts";
import { recordMigrations } from "../../record/storage/migrations/record.ts";
import { type TemporaryServer, temporaryServer } from "../../record/storage/temporary.ts";
import { readinMigrations } from "./migrations/readin.ts";
import {
  type Incoming,
  type ReadingDesk,
  type Sheet,
  editDraft,
  joinWithNext,
  markDraft,
  noteAccepted,
  openReadingDesk,
  putAside,
  readIn,
  setSource,
  splitDraft,
} from "./reading-desk.ts";
import { draftsOf, findSource, listSources, removeSource } from "./sources.ts";
import { proposedParts } from "./splitting.ts";

/** The node's own table of drafts, as far as the desk reads it. */
const home = {
  room: "home",
  migrations: ["create table draft (entity text, field text, value json, kind text)"],
};

let server: TemporaryServer;
let db: Database;
let desk: ReadingDesk;
let at = 0;
const by = () => ({ office: "china-mofcom-asia", at: (at += 1) });

/** A readout of our own, after the manner of the twenty-fourth meeting's. */
const readout = `The two sides met in Qingdao on August 1.

The two sides agreed to actively promote the second phase of the free trade agreement negotiations and to establish a working group on supply chains. Trade has doubled over ten years. The two sides will continue to steadily build the industrial parks. They agreed to get the RCEP signed within the year.

The Ministry of Commerce will continue to explore ways to open up.`;

const incoming = (text = readout, more: Partial<Incoming> = {}): Incoming => ({
  text,
  format: "txt",
  name: "",
  day: "2020-08-01",
  meeting: "observer:jetc-24",
  ...more,
});

beforeAll(async () => {
  server = await temporaryServer();
});
beforeEach(async () => {
  db = await server.fresh();
  await migrate(db, [recordMigrations, home, readinMigrations]);
  desk = openReadingDesk(db, chinaKorea, chinaKoreaRecord);
});
afterAll(() => server.remove());

async function drafts(source: string) {
  return draftsOf(db, source);
}

function done(sheet: Sheet) {
  if (!sheet.ok) throw new Error(sheet.code);
  return sheet;
}

describe("reading in", () => {
  test("each commitment becomes a draft with its place, who, workstream, due date and what it looks like", async () => {
    const { id, fresh } = await readIn(desk, incoming(), by());
    expect(fresh).toBe(true);
    const sheet = await drafts(id);
    expect(sheet.map((one) => one.state)).toEqual(["open", "open", "open", "open"]);
    for (const one of sheet) expect(readout.slice(one.start, one.end)).toBe(one.edit.wording);
    const [fta, parks, rcep, ministry] = sheet;
    expect(fta?.edit).toMatchObject({ sort: "agreed", actors: ["china", "korea"] });
    expect(fta?.edit.workstream).toBe("trade-agreements");
    expect(parks?.edit.workstream).toBe("localities");
    expect(rcep?.edit.due).toEqual({ on: "2020-12-31", words: "within the year" });
    expect(ministry?.edit).toMatchObject({ sort: "statement", actors: ["china"] });
    expect(fta?.reading.candidates[0]).toMatchObject({ id: "observer:jetc-24-02", as: "same" });
    expect(rcep?.reading.candidates[0]).toMatchObject({ id: "observer:jetc-24-11", as: "same" });
    expect(rcep?.edit.sameAs).toBeNull();
  });

  test("the same text is the same reading, as it was left", async () => {
    const { id } = await readIn(desk, incoming(), by());
    const [first] = await drafts(id);
    done(await putAside(desk, id, first?.id ?? "", true, by()));
    expect(await readIn(desk, incoming(readout, { day: null, name: "again.docx" }), by())).toEqual({
      id,
      fresh: false,
    });
    expect((await drafts(id))[0]?.state).toBe("dismissed");
    expect(await listSources(db)).toMatchObject([{ id, open: 3, accepted: 0, dismissed: 1 }]);
  });

  test("what was dismissed stays so in a corrected text of the same day, and where the reading was taken away", async () => {
    const { id } = await readIn(desk, incoming(), by());
    const parks = (await drafts(id))[1];
    done(await putAside(desk, id, parks?.id ?? "", true, by()));
    const corrected = await readIn(desk, incoming(`${readout} Corrected.`), by());
    const again = (await drafts(corrected.id)).find((one) => one.edit.wording === parks?.edit.wording);
    expect(again).toMatchObject({ state: "dismissed", dismissedBefore: true });
    const otherDay = await readIn(desk, incoming(`${readout} Later.`, { day: "2021-08-01" }), by());
    expect((await drafts(otherDay.id)).map((one) => one.state)).not.toContain("dismissed");
    await removeSource(db, id);
    expect((await readIn(desk, incoming(), by())).fresh).toBe(true);
    expect((await drafts(id))[1]?.state).toBe("dismissed");
    done(await putAside(desk, id, parks?.id ?? "", false, by()));
    await removeSource(db, id);
    await readIn(desk, incoming(), by());
    expect((await drafts(id))[1]?.state).toBe("open");
  });

  test("texts that storage cannot hold as they are keep their places", async () => {
    const text = "\ud800。双方同意年内启动谈判。\u0000\ud83d";
    const { id } = await readIn(desk, incoming(text), by());
    expect((await findSource(db, id))?.text).toHaveLength(text.length);
    expect(await drafts(id)).toHaveLength(1);
  });
});

describe("the sheet", () => {
  test("a person's words stand; a new day moves only the due dates that nobody touched", async () => {
    const { id } = await readIn(desk, incoming(readout, { day: null, meeting: null }), by());
    const sheet = await drafts(id);
    const [rcep, parks] = [sheet[2], sheet[1]];
    if (rcep === undefined || parks === undefined) throw new Error("no drafts");
    expect(rcep.edit.due).toEqual({ on: null, words: "within the year" });
    const edit = { ...parks.edit, wording: "Build the parks.", due: { on: "2022-01-01", words: null } };
    expect(done(await editDraft(desk, id, parks.id, edit, by())).drafts[0]).toMatchObject({
      edited: true,
      edit,
    });
    const settings = { title: "Readout", day: "2020-08-01", meeting: "observer:jetc-24" };
    done(await setSource(desk, id, settings, by()));
    const after = await drafts(id);
    expect(after[2]?.edit.due).toEqual({ on: "2020-12-31", words: "within the year" });
    expect(after[1]?.edit).toEqual(edit);
    expect(after[2]?.reading.candidates[0]).toMatchObject({ id: "observer:jetc-24-11", as: "same" });
  });

  test("a draft is split into its parts and joined again", async () => {
    const { id } = await readIn(desk, incoming(), by());
    const [whole] = await drafts(id);
    if (whole === undefined) throw new Error("no draft");
    const parts = proposedParts(whole, readout);
    expect(parts.map((one) => one.wording)).toEqual([
      "The two sides agreed to actively promote the second phase of the free trade agreement negotiations",
      "[The two sides agreed to] establish a working group on supply chains.",
    ]);
    const split = done(await splitDraft(desk, id, whole.id, parts, by()));
    expect(split.gone).toEqual([whole.id]);
    expect((await drafts(id)).map((one) => one.id).slice(0, 2)).toEqual([`${whole.id}.1`, `${whole.id}.2`]);
    const one = done(await joinWithNext(desk, id, `${whole.id}.1`, by()));
    expect(one.gone).toEqual([`${whole.id}.2`]);
    expect(one.drafts[0]).toMatchObject({ start: whole.start, end: whole.end });
    const last = (await drafts(id)).at(-1);
    expect(await joinWithNext(desk, id, last?.id ?? "", by())).toEqual({
      ok: false,
      code: "nothing-to-join",
    });
  });

  test("a sentence the reader passed over is put on the sheet by a person", async () => {
    const { id } = await readIn(desk, incoming(), by());
    const start = readout.indexOf("Trade has");
    const place = { start, end: readout.indexOf(" The two sides will") };
    const marked = done(await markDraft(desk, id, place, by()));
    expect(marked.drafts[0]).toMatchObject({ start, edit: { wording: "Trade has doubled over ten years." } });
    expect(await markDraft(desk, id, { start: 9_000, end: 9_001 }, by())).toMatchObject({ ok: false });
  });

  test("what was accepted is not changed on the sheet until it is taken back", async () => {
    const { id } = await readIn(desk, incoming(), by());
    const [first] = await drafts(id);
    if (first === undefined) throw new Error("no draft");
    done(await noteAccepted(desk, id, first.id, "china/read-1", by()));
    for (const refused of [
      await editDraft(desk, id, first.id, first.edit, by()),
      await putAside(desk, id, first.id, true, by()),
      await joinWithNext(desk, id, first.id, by()),
    ])
      expect(refused).toEqual({ ok: false, code: "accepted-already" });
    done(await noteAccepted(desk, id, first.id, null, by()));
    done(await editDraft(desk, id, first.id, first.edit, by()));
    expect(await editDraft(desk, id, "1", first.edit, by())).toEqual({ ok: false, code: "unknown" });
    expect(await editDraft(desk, "0".repeat(32), first.id, first.edit, by())).toMatchObject({ ok: false });
  });
});
