import { z } from "zod";
import { ENDS, SORTS } from "./item.ts";

// What a node answers of commitments; the pages read exactly this. Words stand by the tag of their language.

const words = z.record(z.string(), z.string());
const due = z.object({ on: z.string().nullable(), words });

const evidence = z.object({
  id: z.string(),
  from: z.enum(["report", "event"]),
  on: z.string(),
  by: z.array(z.string()),
  words,
  effect: z.string().nullable(),
  links: z.array(
    z.union([z.object({ address: z.string() }), z.object({ file: z.string(), name: z.string() })]),
  ),
  outside: z.string().nullable(),
});
export type EvidenceShown = z.infer<typeof evidence>;

const ending = z.object({
  end: z.enum(ENDS),
  on: z.string(),
  by: z.string().nullable(),
  settled: z.boolean(),
});

const observed = z.object({
  sources: z.array(z.object({ url: z.string(), publisher: z.string(), language: z.string() })),
  confidence: z.enum(["two-sources", "one-source", "inferred"]),
  notes: words.nullable(),
  digest: z.string(),
});

const observation = z.object({
  party: z.string(),
  verdict: z.enum(["confirmed", "corrected", "disowned"]),
  words,
  current: z.boolean(),
});
/** A commitment of the sides, or one that an observer compiled: `from` and `observed` keep the difference. */
export const itemShown = z.object({
  id: z.string(),
  from: z.enum(["parties", "observer"]),
  wording: words,
  standing: z.enum(["silent", "open", "provisional", "bracketed", "unreadable", "settled", "observed"]),
  sort: z.enum(SORTS).nullable(),
  workstream: z.string().nullable(),
  meeting: z.string().nullable(),
  raisedOn: z.string(),
  raisedBy: z.array(z.string()),
  actors: z.array(z.string()),
  asked: z.array(z.string()),
  answers: z.array(
    z.object({
      party: z.string(),
      answer: z.enum(["accepted", "in-part", "declined", "not-yet"]),
      reason: z.string().nullable(),
      on: z.string(),
    }),
  ),
  readouts: z.array(z.string()),
  shownBy: words,
  instruments: z.array(z.string()),
  due: due.extend({ settled: z.boolean() }).nullable(),
  evidence: z.array(evidence),
  endings: z.array(ending),
  predecessors: z.array(z.string()),
  observations: z.array(observation),
  observed: observed.nullable(),
  changedAt: z.string(),
});
export type ItemShown = z.infer<typeof itemShown>;

/** Where a commitment stands today, as it is counted. */
const stand = z.object({
  progress: z.enum(["open", ...ENDS]),
  late: z.boolean(),
  /** What became of a question; `no-public-answer-found` is not "no answer". */
  answer: z.enum([
    "accepted",
    "in-part",
    "declined",
    "not-yet",
    "no-public-answer-found",
    "silent",
    "not-asked",
  ]),
  unanswered: z.boolean(),
  /** The day of the last report or event; null where none was found. */
  evidenceOn: z.string().nullable(),
  /** Raised at so many meetings since that year. */
  times: z.int(),
  since: z.int(),
});
export type StandShown = z.infer<typeof stand>;

export const listed = z.object({ item: itemShown, stand });
export type ListedShown = z.infer<typeof listed>;

export const listAnswer = z.object({
  day: z.string(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  items: z.array(listed),
});
export type ListAnswer = z.infer<typeof listAnswer>;

/** What one can choose from: streams of work and meetings, the latest first. */
export const choicesAnswer = z.object({
  workstreams: z.array(z.object({ id: z.string(), names: words })),
  meetings: z.array(
    z.object({ id: z.string(), title: words, day: z.string().nullable(), number: z.int().nullable() }),
  ),
});
export type ChoicesAnswer = z.infer<typeof choicesAnswer>;

/** Where the words come from: a paragraph or an item as it stands, and the stretch in it (UTF-16 units). */
const source = z.object({
  from: z.enum(["paragraph", "readout", "observer", "hand"]),
  reference: z.string().nullable(),
  words,
  language: z.string().nullable(),
  span: z.tuple([z.int(), z.int()]).nullable(),
});
export type SourceShown = z.infer<typeof source>;

/** One side's own words, which it alone may publish. */
const own = z.object({
  id: z.string(),
  party: z.string(),
  /** Whether its owner has published all of it. */
  published: z.boolean(),
  /** Its owner's acts, for whoever publishes it. */
  places: z.array(z.object({ party: z.string(), epoch: z.int(), index: z.int(), leaf: z.string() })),
});
export type OwnShown = z.infer<typeof own>;

const report = evidence.extend(own.shape);
export type ReportShown = z.infer<typeof report>;

export type ObservationShown = CommitmentAnswer["observations"][number];

export const commitmentAnswer = listed.extend({
  day: z.string(),
  /** Itself, all it restates and all that restates it, the oldest first. */
  chain: z.array(listed),
  source: source.nullable(),
  reports: z.array(report),
  /** Each side's last word on an observer's item. */
  observations: z.array(observation.extend(own.shape)),
  /** Whether the wording alone tells whether it was kept; null where it cannot be read. */
  checkable: z.boolean().nullable(),
});
export type CommitmentAnswer = z.infer<typeof commitmentAnswer>;

export type { SearchShown } from "../search/shapes.ts";
