import type { EntitySeen, FieldSeen, StandingSeen } from "./view.ts";

/** Views as a node gives them, for tests: two sides, `a` and `b`; what a side does not say is left out. */
export const SIDES = ["a", "b"];

/** A joint field that these sides have said, standing as the record would have it stand. */
export function field(said: Readonly<Record<string, unknown>>, settled = false): FieldSeen {
  const values = Object.values(said).map((value) => JSON.stringify(value));
  const state = standing(values, settled);
  const positions = Object.fromEntries(
    Object.entries(said).map(([party, value], index) => [
      party,
      {
        state: "said" as const,
        value,
        time: "2026-01-01T00:00:00.000Z",
        at: { party, epoch: 0, index, leaf: "" },
      },
    ]),
  );
  return { standing: state, positions };
}

function standing(values: readonly string[], settled: boolean): StandingSeen {
  if (values.length === 0) return "silent";
  if (new Set(values).size > 1) return "bracketed";
  if (values.length < SIDES.length) return "open";
  return settled ? "settled" : "provisional";
}

/** A paragraph with words in two languages, which every side includes unless told otherwise. */
export function paragraph(
  id: string,
  words: { zh?: Readonly<Record<string, unknown>>; ko?: Readonly<Record<string, unknown>> },
  other: Readonly<Record<string, FieldSeen>> = {},
): EntitySeen {
  return {
    id,
    participants: SIDES,
    fields: {
      "wording.zh-Hans": field(words.zh ?? {}),
      "wording.ko": field(words.ko ?? {}),
      included: field({ a: true, b: true }),
      ...other,
    },
    units: {},
  };
}

/** A text with these fields, on which both sides agree where a value is no record of sides. */
export function text(
  fields: Readonly<Record<string, FieldSeen>>,
  units: EntitySeen["units"] = {},
): EntitySeen {
  return { id: "a/minutes", participants: SIDES, fields, units };
}

/** A value that both sides say. */
export function both(value: unknown): FieldSeen {
  return field({ a: value, b: value });
}
