import { z } from "zod";
import { boardAnswer, downloadRows, itemsKept } from "../../../desks/board/answer.ts";
import { csvChunks, icsChunks, jsonChunks, xlsxChunks } from "../../../desks/board/downloads/downloads.ts";
import type { Row } from "../../../desks/board/downloads/row.ts";
import type { BoardQuery } from "../../../desks/board/filter.ts";
import { boardWords } from "../../../desks/board/messages/messages.ts";
import type { Item } from "../../../desks/commitments/item.ts";
import { commitmentAddress, meetingAddress } from "../../../desks/board/public/reader.ts";
import { problem } from "../../problems/problem.ts";
import { type Answered, type Asked, type Headers, type Route, route } from "../route.ts";
import { streamed } from "../streamed.ts";
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
  const headers = {
    "cache-control": "no-cache",
    vary: "accept-language, accept-encoding",
    "content-disposition": dispositionOf(`${boardWords[asked.language].file}.${format}`),
  };
  return fileOf(node, format, { query, language: asked.language, headers });
}

interface Wanted {
  query: BoardQuery;
  language: Asked["language"];
  headers: Headers;
}

async function fileOf(node: BoardNeeds, format: Format, wanted: Wanted): Promise<Answered> {
  const { mechanism } = node;
  const { headers } = wanted;
  const mediaType = FORMATS[format];
  switch (format) {
    case "csv":
      return streamed(csvChunks(rowsIn(node, wanted), mechanism.languages), mediaType, headers);
    case "json": {
      const { day: asOf, page } = await boardAnswer(node.readings, "public", wanted.query);
      const about = { mechanism, asOf, figures: page.figures };
      return streamed(jsonChunks(rowsIn(node, wanted), about), mediaType, headers);
    }
    case "xlsx": {
      const chunks = xlsxChunks(rowsIn(node, wanted), mechanism.languages, wanted.language);
      // A workbook is compressed in itself.
      return streamed(chunks, mediaType, headers, { compress: false });
    }
    case "ics":
      return streamed(await calendarOf(node, wanted), mediaType, headers);
  }
}

function rowsIn(node: BoardNeeds, { query, language }: Wanted): AsyncGenerator<Row[]> {
  const { languages, notice } = node.mechanism;
  const addressOf = (id: string) => node.address() + commitmentAddress(id);
  const settings = { languages, language, viewer: null, addressOf, notice };
  return downloadRows(node.readings, "public", query, settings);
}

async function calendarOf(node: BoardNeeds, { query, language }: Wanted): Promise<AsyncGenerator<string>> {
  const { mechanism } = node;
  const { meetings } = await node.readings.current("public");
  const addressOf = (id: string) =>
    node.address() + (meetings.has(id) ? meetingAddress(id) : commitmentAddress(id));
  const madeAt = new Date(node.effects.now()).toISOString();
  return icsChunks(itemsIn(node, query), [...meetings.values()], { mechanism, language, madeAt, addressOf });
}

async function* itemsIn(node: BoardNeeds, query: BoardQuery): AsyncGenerator<Item[]> {
  for await (const step of itemsKept(node.readings, "public", query)) yield step.map((one) => one.item);
}

/** The name of the file, also where it is no ASCII (RFC 6266, 8187). */
function dispositionOf(name: string): string {
  return `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
