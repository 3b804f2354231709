import { z } from "zod";
import { type Kind, defineKind } from "../../../record/kind/kind.ts";
import { type KindSettings, refuseHiddenControls, token, words } from "../../words.ts";

/** A term of the joint glossary: accepted and forbidden forms in each language, and the terms it must not become. */
export function term({ languages }: KindSettings): Kind {
  const forms = z.array(words(200)).max(40);
  const named = (field: string) =>
    languages.map(
      (language) => [`${field}.${language}`, { holder: "joint" as const, schema: forms }] as const,
    );
  const accepted = named("accepted");
  const forbidden = named("forbidden");
  return defineKind({
    name: "term",
    version: 1,
    fields: {
      ...Object.fromEntries([...accepted, ...forbidden]),
      class: { holder: "joint", schema: token },
      antonyms: { holder: "joint", schema: z.array(token).max(20) },
      source: { holder: "joint", schema: words(400) },
    },
    units: {
      term: {
        fields: [...names([...accepted, ...forbidden]), "class", "antonyms", "source"],
        required: names(accepted),
      },
    },
    refuse: refuseHiddenControls,
  });
}

function names(fields: readonly (readonly [string, unknown])[]): string[] {
  return fields.map(([name]) => name);
}
