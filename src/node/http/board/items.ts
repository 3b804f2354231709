import { z } from "zod";
import { lineageOf } from "../../../desks/commitments/lineage.ts";
import { idsKept } from "../../../desks/board/board-page.ts";
import { boardCsv, boardIcs, boardJson, boardXlsx } from "../../../desks/board/downloads/downloads.ts";
import { type Row, rowOf } from "../../../desks/board/downloads/row.ts";
import { boardWords } from "../../../desks/board/messages/messages.ts";
import { commitmentAddress, meetingAddress } from "../../../desks/board/public/reader.ts";
import type { Item } from "../../../desks/commitments/item.ts";
import type { World } from "../../committee/world.ts";
import { problem } from "../../problems/problem.ts";
import { type Answered, type Asked, type Route, route } from "../route.ts";
import { type BoardNeeds, askedOf, filterOf } from "./reader.ts";

/** The board's list as files, by what stands after the dot. */
const FORMATS = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ics: "text/calendar; charset=utf-8",
} as const;
type Format = keyof typeof FORMATS;

/** Downloads of the board: the same filters, every commitment, every figure recomputable from them. */
export function boardItems(node: BoardNeeds): Route[] {
  return (Object.keys(FORMATS) as Format[]).map((format) =>
    route({
      method: "GET",
      url: `/board/items.${format}`,
      summary: `Published commitments as ${format.toUpperCase()}; the board's filters in the query.`,
      access: { to: "public" },
      query: z.record(z.string(), z.string().max(300)),
      answer: "bytes",
      handle: (asked) => download(node, format, asked),
    }),
  );
}

async function download(
  node: BoardNeeds,
  format: Format,
  asked: Asked<unknown, Record<string, string>>,
): Promise<Answered> {
  const { query, understood } = askedOf(asked.query);
  if (!understood) return problem("input-malformed", { where: "query" });
  const { public: world } = await node.committee.upToDate();
  const items = idsKept(world.board, filterOf(world, query), query.order).flatMap(
    (id) => world.items.get(id) ?? [],
  );
  const file = fileOf(node, format, { world, items, language: asked.language });
  if (file === null) return problem("fault");
  const headers = {
    "cache-control": "no-cache",
    vary: "accept-language, accept-encoding",
    "content-disposition": dispositionOf(`${boardWords[asked.language].file}.${format}`),
  };
  return { ok: true, bytes: file, mediaType: FORMATS[format], headers };
}

interface Listed {
  world: World;
  items: readonly Item[];
  language: Asked["language"];
}

function fileOf(node: BoardNeeds, format: Format, listed: Listed): Uint8Array | null {
  const { world, items, language } = listed;
  const { mechanism } = node;
  switch (format) {
    case "csv":
      return Buffer.from(boardCsv(rowsOf(node, listed), mechanism.languages, { bom: true }));
    case "json":
      return Buffer.from(boardJson(rowsOf(node, listed), mechanism));
    case "xlsx": {
      const written = boardXlsx(rowsOf(node, listed), mechanism.languages, language);
      return written.ok ? written.bytes : null;
    }
    case "ics": {
      const isMeeting = (id: string) => world.meetings.has(id);
      const addressOf = (id: string) =>
        node.address() + (isMeeting(id) ? meetingAddress(id) : commitmentAddress(id));
      const madeAt = new Date(node.effects.now()).toISOString();
      const settings = { mechanism, language, madeAt, addressOf };
      return Buffer.from(boardIcs(items, [...world.meetings.values()], settings));
    }
  }
}

function rowsOf(node: BoardNeeds, { world, items, language }: Listed): Row[] {
  const { languages, notice, parties } = node.mechanism;
  const addressOf = (id: string) => node.address() + commitmentAddress(id);
  const settings = { languages, language, viewer: null, day: world.board.day, addressOf, notice };
  return items.map((item) => {
    const { times, since } = lineageOf(item, (id) => world.items.get(id));
    const restatedOn = world.board.factsById.get(item.id)?.restatedOn ?? null;
    return rowOf(item, { times, since, restatedOn, parties: parties.length }, settings);
  });
}

/** The name of the file, also where it is no ASCII (RFC 6266, 8187). */
function dispositionOf(name: string): string {
  return `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
