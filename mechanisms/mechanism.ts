import { z } from "zod";
import { holiday } from "./holidays.ts";
import { office } from "./office.ts";
import { languageTag, texts } from "./texts.ts";
import { theme, topic, workstream } from "./workstreams.ts";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Calm colours without a flag in them; the stylesheet gives each a light and a dark value. */
export const colourToken = z.enum(["indigo", "ochre", "teal", "plum"]);
export type ColourToken = z.infer<typeof colourToken>;

export const party = z.strictObject({
  id,
  names: z.strictObject({ short: texts, formal: texts }),
  capital: z.strictObject({ names: texts, timeZone: z.string().regex(/^[A-Z][A-Za-z]+\/[A-Za-z_]+$/) }),
  colour: colourToken,
  /** The language in which this party's own version of a text is authentic. */
  language: languageTag,
});
export type Party = z.infer<typeof party>;

/** Who hosts next: the party after the last host in `cycle`. A meeting by video leaves the turn where it was. */
export const hosting = z.strictObject({ cycle: z.array(id).min(2), note: texts });

/**
 * A row of meetings. `own` series are the mechanism's; the others are tables beside it whose results it
 * follows. In `title`, `{n}` stands for the number and `{ordinal}` for the English ordinal.
 */
export const series = z.strictObject({
  id,
  idPrefix: id,
  own: z.boolean(),
  numbered: z.boolean(),
  names: texts,
  title: texts,
  level: z.enum(["leaders", "ministerial", "vice-ministerial", "director-general"]),
  /** The series whose meetings this one prepares and checks. */
  prepares: id.nullable(),
  hosting: hosting.nullable(),
});
export type Series = z.infer<typeof series>;

const shape = z.strictObject({
  /** Part of every origin and every digest; a demonstration's contains that word. */
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
  demonstration: z.boolean(),
  names: z.strictObject({ short: texts, formal: texts }),
  notice: texts.nullable(),
  parties: z.array(party).min(2),
  languages: z.array(languageTag).min(1),
  /** The language that decides where authentic versions differ; null where the parties have named none. */
  prevailing: languageTag.nullable(),
  series: z.array(series).min(1),
  themes: z.array(theme),
  topics: z.array(topic),
  workstreams: z.array(workstream).min(1),
  offices: z.array(office),
  holidays: z.array(holiday),
});

/** What makes one committee: configuration, and the only place where its parties are known by name. */
export const mechanism = shape.superRefine((value, context) => {
  for (const message of contradictions(value)) context.addIssue({ code: "custom", message });
});
export type Mechanism = z.infer<typeof mechanism>;

function contradictions(value: z.infer<typeof shape>): string[] {
  return [...ofTheId(value), ...ofParties(value), ...ofLanguages(value), ...ofWorkstreams(value)];
}

function ofTheId({ id: name, demonstration, notice }: z.infer<typeof shape>): string[] {
  const word = name.split(".").includes("demonstration");
  return [
    ...(word === demonstration ? [] : [`${name}: the word demonstration and the flag must agree`]),
    ...(demonstration && notice === null ? [`${name}: a demonstration says on every page what it is`] : []),
  ];
}

function ofParties(value: z.infer<typeof shape>): string[] {
  const known = new Set(value.parties.map((one) => one.id));
  const named = [
    ...value.offices.map((one) => one.party),
    ...value.holidays.map((one) => one.party),
    ...value.series.flatMap((one) => one.hosting?.cycle ?? []),
  ];
  return [
    ...named.filter((one) => !known.has(one)).map((one) => `${one} is not a party`),
    ...repeated(value.parties.map((one) => one.id)).map((one) => `two parties are called ${one}`),
    ...repeated(value.offices.map((one) => one.id)).map((one) => `two offices are called ${one}`),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((one, at) => ids.indexOf(one) !== at);
}

function ofLanguages(value: z.infer<typeof shape>): string[] {
  const used = [...value.parties.map((one) => one.language), value.prevailing].filter((one) => one !== null);
  return used.filter((one) => !value.languages.includes(one)).map((one) => `${one} is not a language of it`);
}

function ofWorkstreams(value: z.infer<typeof shape>): string[] {
  const themes = value.themes.map((one) => one.id);
  const topics = value.topics.map((one) => one.id);
  return [
    ...homes(
      themes,
      value.workstreams.flatMap((one) => one.themes),
      true,
    ),
    ...homes(
      topics,
      value.workstreams.flatMap((one) => one.topics),
      false,
    ),
    ...value.topics
      .filter((one) => !themes.includes(one.theme))
      .map((one) => `topic ${one.id} is of no theme`),
  ];
}

/** Nothing has two homes, nothing unknown has one, and what must have one does. */
function homes(all: readonly string[], housed: readonly string[], everyOne: boolean): string[] {
  return [
    ...repeated(housed).map((one) => `${one} has two workstreams`),
    ...housed.filter((one) => !all.includes(one)).map((one) => `${one} is unknown to the mechanism`),
    ...(everyOne ? all.filter((one) => !housed.includes(one)).map((one) => `${one} has no workstream`) : []),
  ];
}
