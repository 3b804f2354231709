import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import {
  type KindSettings,
  attachment,
  day,
  eachLanguage,
  reference,
  refuseHiddenControls,
  words,
} from "../../words.ts";

const evidence = z.union([
  z.strictObject({ file: attachment, on: day }),
  z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(2000), on: day }),
]);

/** One side's own words on what became of a commitment, with evidence; also from outside the committee. */
export function report({ languages }: KindSettings): Kind {
  return defineKind({
    name: "report",
    version: 1,
    fields: {
      ...eachLanguage("words", languages, "own", 8000),
      about: { holder: "own", schema: reference },
      on: { holder: "own", schema: day },
      evidence: { holder: "own", schema: z.array(evidence).max(40) },
      outside: { holder: "own", schema: words(400) },
    },
    units: {},
    refuse: refuseHiddenControls,
  });
}
