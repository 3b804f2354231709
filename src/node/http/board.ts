import { z } from "zod";
import { boardAnswer } from "../../desks/board/answer.ts";
import { boardDocument } from "../../desks/board/public/board-document.ts";
import { askedOf, type BoardNeeds, pageAnswer, readerOf } from "./board/reader.ts";
import { type Answered, type Asked, type Route, route } from "./route.ts";

const query = z.record(z.string(), z.string().max(300));

/** The board: for anyone, without a script. At the node's own address it greets whoever is not signed in. */
export function board(node: BoardNeeds): Route[] {
  return [
    route({
      method: "GET",
      url: "/board",
      summary:
        "The board as a page: meetings, figures, workstreams and every published commitment; filters in the query.",
      access: { to: "public" },
      query,
      answer: "bytes",
      handle: (asked) => boardPageFor(node, asked),
    }),
    route({
      method: "GET",
      url: "/",
      summary: "The board for whoever is not signed in, the desk for an office that is.",
      access: { to: "public" },
      query,
      answer: "bytes",
      handle: async (asked) => {
        const desk = node.pages.get("/index.html");
        if (asked.asker.office === null || desk === undefined) return boardPageFor(node, asked);
        const headers = { "cache-control": "no-cache", vary: "accept-encoding, cookie" };
        return { ok: true, bytes: desk.bytes, mediaType: desk.mediaType, headers };
      },
    }),
  ];
}

async function boardPageFor(
  node: BoardNeeds,
  asked: Asked<unknown, Record<string, string>>,
): Promise<Answered> {
  const { query: wanted, understood } = askedOf(asked.query);
  const { page, items, ...around } = await boardAnswer(node.readings, "public", wanted);
  const address = `/board?${new URLSearchParams(understood ? asked.query : {}).toString()}`.replace(
    /\?$/,
    "",
  );
  const reader = readerOf(node, around, asked, address);
  return pageAnswer(boardDocument(reader, { page, items, query: wanted, understood }));
}
