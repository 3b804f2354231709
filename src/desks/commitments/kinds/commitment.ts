import { z } from "zod";
import {
  type Kind,
  type RuleContext,
  type RuleRefusal,
  type Said,
  defineKind,
} from "../../../record/kind/kind.ts";
import { standingOf } from "../../../record/kind/standing.ts";
import {
  type KindSettings,
  day,
  eachLanguage,
  namesInLanguages,
  reference,
  refuseHiddenControls,
  token,
  words,
} from "../../words.ts";

/** By when, with the words that say so; `on` is the last day, or null where the words name none. */
const due = z.strictObject({
  on: day.nullable(),
  words: words(400).optional(),
  /** Why the date changed; asked for where another date was settled before. */
  reason: words(2000).optional(),
});

const closing = z.strictObject({
  end: z.enum(["delivered", "not-achieved", "overtaken", "withdrawn"]),
  on: day,
  /** What overtook it; asked for at that end. */
  by: z.union([reference, words(400)]).optional(),
  note: words(4000).optional(),
});

const origin = z.strictObject({
  from: z.enum(["paragraph", "readout", "observer", "hand"]),
  reference: reference.optional(),
  /** The language of the source in which the words stand (BCP 47), where it has several. */
  language: z.string().max(35).optional(),
  /** The words of the source, from `start` to `end` in UTF-16 units. */
  span: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});

const answer = z.strictObject({
  answer: z.enum(["accepted", "in-part", "declined", "not-yet"]),
  reason: words(4000).optional(),
});

/** The rule a self-rating follows is written beside it, so that a reader can judge it. */
const rating = z.strictObject({
  score: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  rule: words(2000),
});

/**
 * A commitment: its wording, who acts, what will show that it happened, by when; agreed, request, proposal or
 * statement. Wording, due date and closing settle apart. A request has the other side's own answer.
 */
export function commitment({ languages }: KindSettings): Kind {
  const wordings = namesInLanguages("wording", languages);
  return defineKind({
    name: "commitment",
    version: 1,
    fields: {
      ...eachLanguage("wording", languages, "joint", 8000),
      ...eachLanguage("shownBy", languages, "joint", 2000),
      sort: { holder: "joint", schema: z.enum(["agreed", "request", "proposal", "statement"]) },
      actors: { holder: "joint", schema: z.array(token).max(20) },
      workstream: { holder: "joint", schema: token },
      instruments: { holder: "joint", schema: z.array(words(300)).max(20) },
      origin: { holder: "joint", schema: origin },
      meeting: { holder: "joint", schema: reference },
      predecessors: { holder: "joint", schema: z.array(reference).max(100) },
      sameAs: { holder: "joint", schema: reference },
      due: { holder: "joint", schema: due },
      closing: { holder: "joint", schema: closing },
      answer: { holder: "own", schema: answer },
      rating: { holder: "own", schema: rating },
    },
    units: {
      wording: {
        fields: [
          ...wordings,
          ...namesInLanguages("shownBy", languages),
          "sort",
          "actors",
          "workstream",
          "instruments",
          "origin",
          "meeting",
          "predecessors",
        ],
        required: [...wordings, "sort"],
      },
      due: { fields: ["due"], required: ["due"] },
      closing: { fields: ["closing"], required: ["closing"] },
    },
    refuse: (said, context) =>
      refuseSilentChange(said, context) ?? refuseUnexplained(said) ?? refuseHiddenControls(said),
  });
}

/** A changed date needs a reason. */
function refuseSilentChange({ field, value }: Said, { state }: RuleContext): RuleRefusal | null {
  if (field !== "due" || state === null) return null;
  const settled = (state.units["due"]?.chain.length ?? 0) > 0;
  const parsed = due.safeParse(value);
  const standing = standingOf(state, "due");
  const before = "value" in standing ? due.safeParse(standing.value) : null;
  const changed = before?.success === true && parsed.success && before.data.on !== parsed.data.on;
  return settled && changed && parsed.data.reason === undefined ? { code: "reason-required", field } : null;
}

/** An answer that declines, and an end that was overtaken, say why. */
function refuseUnexplained({ field, value }: Said): RuleRefusal | null {
  if (field === "answer") {
    const parsed = answer.safeParse(value);
    const unexplained =
      parsed.success && parsed.data.answer === "declined" && parsed.data.reason === undefined;
    return unexplained ? { code: "reason-required", field } : null;
  }
  if (field !== "closing") return null;
  const parsed = closing.safeParse(value);
  return parsed.success && parsed.data.end === "overtaken" && parsed.data.by === undefined
    ? { code: "overtaken-by-required", field }
    : null;
}
