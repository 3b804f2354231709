import { z } from "zod";
import { readDelegation } from "../../../../../desks/committee/delegation-list.ts";
import { dossierShownOf } from "../../../../../desks/committee/dossier/answer.ts";
import { dossierDocx } from "../../../../../desks/committee/dossier/dossier-docx.ts";
import { dossierText } from "../../../../../desks/committee/dossier/dossier-text.ts";
import { type DossierShown, dossierShown } from "../../../../../desks/committee/dossier/shown.ts";
import type { Head } from "../../../../../desks/committee/meeting-view.ts";
import { DOCX_MEDIA_TYPE } from "../../../../../documents/write-docx.ts";
import { statesOf } from "../../../../../record/log/state.ts";
import { fileNamed } from "../../../../attachments/attachments.ts";
import type { NodeParts } from "../../../../parts.ts";
import { problem } from "../../../../problems/problem.ts";
import { type Answered, type Headers, type Route, route } from "../../../route.ts";
import { meetingParams } from "../meeting.ts";

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  /** The language of a file, where it is not the one the request prefers. */
  language: z.string().max(35).optional(),
});

type Needs = Pick<NodeParts, "db" | "readings">;

/** The dossier of a meeting: what a delegation takes along, and what it hands over. */
export function meetingDossier(node: Needs): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/meetings/:party/:name/dossier",
      summary:
        "Everything open since the last meeting in the order of the agenda, with each side's last word and what is late.",
      access: { to: "office", deed: "read" },
      params: meetingParams,
      query,
      answer: dossierShown,
      handle: async ({ params: id, query: { limit } }) => {
        const found = await made(node, id, limit);
        return found === null ? problem("entity-unknown", { entity: id }) : { ok: true, body: found };
      },
    }),
    route({
      method: "GET",
      url: "/api/meetings/:party/:name/dossier.txt",
      summary: "The same as plain text in the asker's language.",
      access: { to: "office", deed: "read" },
      params: meetingParams,
      query,
      answer: "bytes",
      handle: ({ params: id, query: { limit }, language }) =>
        asFile(node, id, limit, (found) => ({
          bytes: Buffer.from(dossierText(found, language)),
          mediaType: "text/plain; charset=utf-8",
          headers: { vary: "accept-language" },
        })),
    }),
    route({
      method: "GET",
      url: "/api/meetings/:party/:name/dossier.docx",
      summary: "The same as a Word file in the language named, else the asker's.",
      access: { to: "office", deed: "read" },
      params: meetingParams,
      query,
      answer: "bytes",
      handle: ({ params: id, query: { limit }, language }) =>
        asFile(node, id, limit, (found) => ({
          bytes: dossierDocx(found, language),
          mediaType: DOCX_MEDIA_TYPE,
          headers: {
            vary: "accept-language",
            "content-disposition": `attachment; filename="dossier-${id.slice(id.indexOf("/") + 1)}.docx"`,
            "cache-control": "private, no-store",
          },
        })),
    }),
  ];
}

/** The dossier in a form of its own, where there is such a meeting. */
async function asFile(
  node: Needs,
  id: string,
  limit: number,
  write: (found: DossierShown) => { bytes: Uint8Array; mediaType: string; headers: Headers },
): Promise<Answered> {
  const found = await made(node, id, limit);
  return found === null ? problem("entity-unknown", { entity: id }) : { ok: true, ...write(found) };
}

async function made({ db, readings }: Needs, id: string, limit: number): Promise<DossierShown | null> {
  const { meetings } = await readings.current("side");
  const own = [...meetings.values()].filter((one) => one.from === "parties").map((one) => one.id);
  return dossierShownOf(readings, "side", id, { limit, heads: await headsTold(db, own) });
}

const said = z.object({ list: z.object({ attachment: z.string() }) });

/** Who leads the delegations that the sides have sent each other, by meeting; what is erased is told by nobody. */
async function headsTold(db: Needs["db"], ids: readonly string[]): Promise<Map<string, Head[]>> {
  const states = await statesOf(db, ids);
  const told = new Map<string, Head[]>();
  for (const [id, state] of states) {
    for (const [party, position] of Object.entries(state.positions["delegation"] ?? {})) {
      const value = position.state === "said" ? said.safeParse(position.value) : null;
      if (value?.success !== true) continue;
      const file = await fileNamed(db, value.data.list.attachment);
      const list = file.ok ? readDelegation(file.bytes) : null;
      const head = list?.members.find((one) => one.part === "head");
      if (head === undefined) continue;
      const names = head.latin === "" ? {} : { en: head.latin };
      const about = { party, names, nameLocal: head.name, nameLanguage: "und", title: { und: head.title } };
      told.set(id, [...(told.get(id) ?? []), { ...about, rank: "director-general" }]);
    }
  }
  return told;
}
