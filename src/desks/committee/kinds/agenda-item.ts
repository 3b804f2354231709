import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import {
  type KindSettings,
  eachLanguage,
  namesInLanguages,
  reference,
  refuseHiddenControls,
  token,
} from "../../words.ts";

/** One item of a joint agenda; `carriedFrom` is the item of the meeting before that it carries over. */
export function agendaItem({ languages }: KindSettings): Kind {
  const titles = namesInLanguages("title", languages);
  return defineKind({
    name: "agenda-item",
    version: 1,
    fields: {
      ...eachLanguage("title", languages, "joint", 400),
      included: { holder: "joint", schema: z.boolean() },
      meeting: { holder: "joint", schema: reference },
      workstream: { holder: "joint", schema: token },
      carriedFrom: { holder: "joint", schema: reference },
      about: { holder: "joint", schema: z.array(reference).max(100) },
    },
    units: { item: { fields: [...titles, "workstream", "carriedFrom", "about"], required: [] } },
    refuse: refuseHiddenControls,
  });
}
