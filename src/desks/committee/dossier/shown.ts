import { z } from "zod";
import type { Item } from "../../commitments/item.ts";
import { briefOf } from "../meetings/answer.ts";
import { meetingBrief } from "../meetings/shapes.ts";
import type { Head } from "../meeting-view.ts";
import type { Dossier, DossierEntry } from "./dossier.ts";
import type { Listed } from "./plan.ts";

const words = z.record(z.string(), z.string());

const lastWord = z.object({
  kind: z.enum(["position", "answer", "report", "readout", "event"]),
  on: z.string(),
  words,
});

const line = z.object({
  id: z.string(),
  from: z.enum(["parties", "observer"]),
  wording: words,
  sort: z.string().nullable(),
  raisedOn: z.string(),
  dueOn: z.string().nullable(),
  dueWords: words,
});
export type DossierLine = z.infer<typeof line>;

const entry = line.extend({
  times: z.int(),
  since: z.int(),
  late: z.boolean(),
  unanswered: z.boolean(),
  /** Each party's last word; null is silence. */
  lastWords: z.record(z.string(), lastWord.nullable()),
  news: z.array(z.object({ on: z.string(), by: z.array(z.string()), words, effect: z.string().nullable() })),
});
export type EntryShown = z.infer<typeof entry>;

const listed = z.object({ total: z.int(), lines: z.array(line) });

const head = z.object({
  nameLocal: z.string(),
  nameLanguage: z.string(),
  names: words,
  title: words,
});

/** A dossier as a node answers it. */
export const dossierShown = z.object({
  /** What a demonstration says of itself on every page and export. */
  notice: words.nullable(),
  meeting: meetingBrief,
  since: meetingBrief.nullable(),
  between: z.array(meetingBrief),
  day: z.string(),
  /** The most that is listed in one group. */
  limit: z.int(),
  parties: z.array(z.object({ id: z.string(), names: words })),
  open: z.object({
    total: z.int(),
    groups: z.array(
      z.object({
        point: z.string().nullable(),
        workstream: z.string().nullable(),
        title: words,
        total: z.int(),
        entries: z.array(entry),
      }),
    ),
  }),
  late: listed,
  unanswered: listed,
  stalled: listed,
  ended: listed,
  outside: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        on: z.string(),
        by: z.array(z.string()),
        /** The table, where a side reported from it in its own words. */
        table: z.string().nullable(),
        words,
        items: z.int(),
      }),
    ),
    raised: listed,
  }),
  people: z.object({
    heads: z.array(
      z.object({
        party: z.string(),
        before: head.nullable(),
        after: head.nullable(),
        changed: z.boolean().nullable(),
      }),
    ),
    offices: z.array(z.object({ party: z.string(), from: words, to: words })),
  }),
  suspended: z.array(meetingBrief),
});
export type DossierShown = z.infer<typeof dossierShown>;

/** What an answer holds of a dossier: the words of everything it names, and nothing a page does not show. */
export function shownDossier(
  made: Dossier,
  itemOf: (id: string) => Item | undefined,
  { parties, notice, limit }: Pick<DossierShown, "parties" | "notice" | "limit">,
): DossierShown {
  const lines = (ids: readonly string[]) => ids.flatMap((id) => lineOf(itemOf(id)));
  const list = ({ total, ids }: Listed) => ({ total, lines: lines(ids) });
  const { raised, events, reports } = made.outside;
  return {
    notice,
    meeting: briefOf(made.meeting),
    since: made.since === null ? null : briefOf(made.since),
    between: made.between.map(briefOf),
    day: made.day,
    limit,
    parties,
    open: {
      total: made.open.total,
      groups: made.open.groups.map(({ point, workstream, title, total, entries }) => ({
        point,
        workstream,
        title,
        total,
        entries: entries.map(entryOf),
      })),
    },
    late: list(made.late),
    unanswered: list(made.unanswered),
    stalled: list(made.stalled),
    ended: list(made.ended),
    outside: {
      events: [
        ...events.map(({ id, on, by, words: said, effects }) => ({
          id,
          on,
          by: [...by],
          table: null,
          words: said,
          items: effects.length,
        })),
        ...reports.map(({ id, on, by, table, words: said, about }) => ({
          id,
          on,
          by: [by],
          table,
          words: said,
          items: about === null ? 0 : 1,
        })),
      ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      raised: list({ total: raised.length, ids: raised }),
    },
    people: {
      heads: made.people.heads.map(({ party, before, after, changed }) => ({
        party,
        before: headOf(before),
        after: headOf(after),
        changed,
      })),
      offices: made.people.offices.map(({ party, from, to }) => ({ party, from, to })),
    },
    suspended: made.suspended.map(briefOf),
  };
}

function lineOf(item: Item | undefined): DossierLine[] {
  if (item === undefined) return [];
  const { id, from, wording, sort, raisedOn, due } = item;
  return [{ id, from, wording, sort, raisedOn, dueOn: due?.on ?? null, dueWords: due?.words ?? {} }];
}

function entryOf({ item, lineage, late, unanswered, lastWords, news }: DossierEntry): EntryShown {
  const [about] = lineOf(item);
  if (about === undefined) throw new TypeError("An entry of a dossier has no item.");
  return {
    ...about,
    times: lineage.times,
    since: lineage.since,
    late,
    unanswered,
    lastWords: Object.fromEntries(
      Object.entries(lastWords).map(([party, said]) => [
        party,
        said === null ? null : { kind: said.kind, on: said.on, words: said.words },
      ]),
    ),
    news: news.map(({ on, by, words: said, effect }) => ({ on, by: [...by], words: said, effect })),
  };
}

function headOf(one: Head | null): z.infer<typeof head> | null {
  if (one === null) return null;
  const { nameLocal, nameLanguage, names, title } = one;
  return { nameLocal, nameLanguage, names, title };
}
