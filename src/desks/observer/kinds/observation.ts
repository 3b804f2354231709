import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import { type KindSettings, eachLanguage, refuseHiddenControls } from "../../words.ts";

/**
 * A party's own word on one item of the observer's record: confirmed, corrected or disowned. It cites the item's id
 * and hash, so that it speaks of exactly what was compiled.
 */
export function observation({ languages }: KindSettings): Kind {
  const item = z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,80}$/),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    verdict: z.enum(["confirmed", "corrected", "disowned"]),
  });
  return defineKind({
    name: "observation",
    version: 1,
    fields: { item: { holder: "own", schema: item }, ...eachLanguage("words", languages, "own", 8000) },
    units: {},
    refuse: refuseHiddenControls,
  });
}
