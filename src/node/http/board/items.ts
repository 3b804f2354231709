import { z } from "zod";
import { downloadRows, itemsKept } from "../../../desks/board/answer.ts";
import { boardCsv, boardIcs, boardJson, boardXlsx } from "../../../desks/board/downloads/downloads.ts";
import type { Row } from "../../../desks/board/downloads/row.ts";
import type { BoardQuery } from "../../../desks/board/filter.ts";
import { boardWords } from "../../../desks/board/messages/messages.ts";
import { commitmentAddress, meetingAddress } from "../../../desks/board/public/reader.ts";
import { problem } from "../../problems/problem.ts";
import { type Answered, type Asked, type Route, route } from "../route.ts";
import { type BoardNeeds, askedOf } from "./reader.ts";

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
  const file = await fileOf(node, format, { query, language: asked.language });
  if (file === null) return problem("fault");
  const headers = {
    "cache-control": "no-cache",
    vary: "accept-language, accept-encoding",
    "content-disposition": dispositionOf(`${boardWords[asked.language].file}.${format}`),
  };
  return { ok: true, bytes: file, mediaType: FORMATS[format], headers };
}

interface Wanted {
  query: BoardQuery;
  language: Asked["language"];
}

async function fileOf(node: BoardNeeds, format: Format, wanted: Wanted): Promise<Uint8Array | null> {
  const { mechanism } = node;
  switch (format) {
    case "csv":
      return Buffer.from(boardCsv(await rowsOf(node, wanted), mechanism.languages, { bom: true }));
    case "json":
      return Buffer.from(boardJson(await rowsOf(node, wanted), mechanism));
    case "xlsx": {
      const written = boardXlsx(await rowsOf(node, wanted), mechanism.languages, wanted.language);
      return written.ok ? written.bytes : null;
    }
    case "ics":
      return calendarOf(node, wanted);
  }
}

async function rowsOf(node: BoardNeeds, { query, language }: Wanted): Promise<Row[]> {
  const { languages, notice } = node.mechanism;
  const addressOf = (id: string) => node.address() + commitmentAddress(id);
  const settings = { languages, language, viewer: null, addressOf, notice };
  const rows: Row[] = [];
  for await (const step of downloadRows(node.readings, "public", query, settings)) rows.push(...step);
  return rows;
}

async function calendarOf(node: BoardNeeds, { query, language }: Wanted): Promise<Uint8Array> {
  const { mechanism } = node;
  const { meetings } = await node.readings.current("public");
  const items = [];
  for await (const step of itemsKept(node.readings, "public", query)) {
    items.push(...step.map((one) => one.item));
  }
  const addressOf = (id: string) =>
    node.address() + (meetings.has(id) ? meetingAddress(id) : commitmentAddress(id));
  const madeAt = new Date(node.effects.now()).toISOString();
  const settings = { mechanism, language, madeAt, addressOf };
  return Buffer.from(boardIcs(items, [...meetings.values()], settings));
}

/** The name of the file, also where it is no ASCII (RFC 6266, 8187). */
function dispositionOf(name: string): string {
  return `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
