import { z } from "zod";
import { officeName } from "../../../record/verify/envelope.ts";
import type { NodeParts } from "../../parts.ts";
import { personId } from "../../people/person.ts";
import { notedDeeds } from "../../../desks/offices/noted.ts";
import { readTrail } from "../../trail/trail.ts";
import { type Route, route } from "../route.ts";

const row = z.object({
  number: z.int(),
  at: z.string(),
  office: z.string().nullable(),
  person: z.string().nullable(),
  /** The person's name as long as there is one to show. */
  name: z.string().nullable(),
  nameLanguage: z.string().nullable(),
  deed: z.enum(notedDeeds),
  about: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
});

/** The access trail, which is added to and never changed. */
export function trail({ db }: Pick<NodeParts, "db">): Route[] {
  return [
    route({
      method: "GET",
      url: "/api/trail",
      summary:
        "Who signed in, what they read of the record, released, adopted, cleared, carried out; the last first.",
      access: { to: "office", deed: "read-trail" },
      query: z.strictObject({
        person: personId.optional(),
        office: officeName.optional(),
        deed: z.enum(notedDeeds).optional(),
        before: z.coerce.number().int().min(1).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: z.object({ items: z.array(row), next: z.int().nullable() }),
      notices: () => ({ deed: "read", about: { address: "/api/trail" } }),
      handle: async ({ query: { person = null, office = null, deed = null, before = null, limit } }) => {
        const rows = await readTrail(db, { person, office, deed, before, limit });
        const names = await namesOf(
          db,
          rows.map((one) => one.person),
        );
        const items = rows.map((one) => ({
          ...one,
          at: new Date(one.at).toISOString(),
          name: names.get(one.person ?? "")?.name ?? null,
          nameLanguage: names.get(one.person ?? "")?.language ?? null,
        }));
        return {
          ok: true,
          body: { items, next: rows.length < limit ? null : (rows.at(-1)?.number ?? null) },
        };
      },
    }),
  ];
}

async function namesOf(
  db: NodeParts["db"],
  people: readonly (string | null)[],
): Promise<Map<string, { name: string | null; language: string }>> {
  const rows = await db.query<{ id: string; name: string | null; language: string }>(
    "select id, name, name_language as language from person where id = any($1)",
    [[...new Set(people.filter((one) => one !== null))]],
  );
  return new Map(rows.map((one) => [one.id, one]));
}
