import { z } from "zod";

/** Words by the tag of the language they are in. */
const words = z.record(z.string(), z.string());

/** A meeting as lists and links show it. */
export const meetingBrief = z.object({
  id: z.string(),
  from: z.enum(["parties", "observer"]),
  series: z.string().nullable(),
  number: z.int().nullable(),
  title: words,
  day: z.string().nullable(),
  starts: z.string().nullable(),
  zone: z.string().nullable(),
  place: words,
  mode: z.enum(["in-person", "video", "hybrid"]).nullable(),
  host: z.string().nullable(),
  state: z.enum(["planned", "held", "not-held", "suspended", "resumed"]),
  reason: z.string().nullable(),
  standing: z.string(),
});
export type MeetingBrief = z.infer<typeof meetingBrief>;

/** What the next meeting of a series would be, by its rule. */
export const nextShown = z.object({
  series: z.string(),
  /** How the names of its meetings begin. */
  idPrefix: z.string(),
  number: z.int().nullable(),
  title: words,
  host: z.string().nullable(),
  previous: z.string().nullable(),
});
export type NextShown = z.infer<typeof nextShown>;

/** The meetings of one series, the newest first, with the next one by rule. */
export const seriesShown = z.object({
  id: z.string(),
  own: z.boolean(),
  numbered: z.boolean(),
  names: words,
  hosting: words.nullable(),
  next: nextShown,
  meetings: z.array(meetingBrief),
});
export type SeriesShown = z.infer<typeof seriesShown>;

export const meetingsShown = z.object({
  day: z.string(),
  /** The parties' capitals, for the zones a meeting can be set in. */
  capitals: z.array(z.object({ party: z.string(), zone: z.string(), names: words })),
  workstreams: z.array(z.object({ id: z.string(), names: words })),
  series: z.array(seriesShown),
});
export type MeetingsShown = z.infer<typeof meetingsShown>;

/** A point that can be taken over: from the agenda before, or for what is open under a workstream. */
export const offer = z.object({
  carriedFrom: z.string().nullable(),
  title: words,
  workstream: z.string().nullable(),
  about: z.array(z.string()),
});
export type Offer = z.infer<typeof offer>;

const raised = z.object({
  id: z.string(),
  wording: words,
  sort: z.string().nullable(),
  from: z.enum(["parties", "observer"]),
  readouts: z.array(z.string()),
});

/** A meeting with what stands around it. */
export const meetingAround = z.object({
  /** Null for one that exists at home alone. */
  meeting: meetingBrief
    .extend({
      summary: words,
      heads: z.array(
        z.object({
          party: z.string(),
          names: words,
          nameLocal: z.string(),
          nameLanguage: z.string(),
          title: words,
        }),
      ),
      agendaWords: z.array(words),
      observed: z
        .object({
          sources: z.array(z.object({ url: z.string(), publisher: z.string(), language: z.string() })),
          confidence: z.string(),
          notes: words.nullable(),
        })
        .nullable(),
    })
    .nullable(),
  before: meetingBrief.nullable(),
  after: meetingBrief.nullable(),
  preparedBy: z.array(meetingBrief),
  prepares: meetingBrief.nullable(),
  offers: z.array(offer),
  /** `sort`: minutes, a safety plan, as far as nobody differs on it. */
  texts: z.array(z.object({ id: z.string(), title: words, sort: z.string().nullable() })),
  readouts: z.array(z.string()),
  /** The commitments raised at it, and whose own readouts tell them. */
  raised: z.array(raised),
});
export type MeetingAround = z.infer<typeof meetingAround>;

/** One instant on the walls of every capital, and what that day is there. */
export const timesShown = z.object({
  capitals: z.array(
    z.object({
      party: z.string(),
      zone: z.string(),
      day: z.string(),
      time: z.string(),
      worked: z.boolean(),
      /** False where that party's holidays of the year are not known here. */
      listed: z.boolean(),
      holiday: words.nullable(),
    }),
  ),
});
export type TimesShown = z.infer<typeof timesShown>;
