import { navigate } from "../../../../web/router.ts";
import { useSession } from "../../../../web/session.tsx";
import { type Preparing, usePreparing } from "../text/preparing.ts";
import { TERM } from "./term-fields.ts";

/** What a new term starts from; every part may be missing. */
export interface StartOfTerm {
  name: string;
  class?: string;
  accepted: Readonly<Record<string, readonly string[]>>;
  forbidden?: Readonly<Record<string, readonly string[]>>;
  antonyms?: readonly string[];
  source?: string;
}

/** Begins a term at home from what is known of it, and opens its page. */
export function useStartTerm(): {
  start: (from: StartOfTerm) => Promise<void>;
  problem: Preparing["problem"];
} {
  const { party, mechanism } = useSession();
  const { prepare, problem } = usePreparing(nothing);
  return {
    problem,
    start: async (from) => {
      const entity = `${party}/term.${nameIn(from.name)}`;
      const fields = fieldsOf(from, mechanism.languages);
      const isKept = await prepare(fields.map(([field, value]) => ({ entity, kind: TERM, field, value })));
      if (isKept) navigate(`/glossary/${entity}`);
    },
  };
}

function nothing(): void {}

function fieldsOf(from: StartOfTerm, languages: readonly string[]): [string, unknown][] {
  const forms = languages.flatMap((language): [string, unknown][] => {
    const accepted = from.accepted[language] ?? [];
    const forbidden = from.forbidden?.[language] ?? [];
    return [
      ...(accepted.length === 0 ? [] : [[`accepted.${language}`, accepted] as [string, unknown]]),
      ...(forbidden.length === 0 ? [] : [[`forbidden.${language}`, forbidden] as [string, unknown]]),
    ];
  });
  return [
    ...forms,
    ["class", from.class ?? "general"],
    ...(from.antonyms === undefined || from.antonyms.length === 0
      ? []
      : [["antonyms", from.antonyms] as [string, unknown]]),
    ...(from.source === undefined ? [] : [["source", from.source] as [string, unknown]]),
  ];
}

const LONGEST = 60;

/** The part of an entity's id that a term's name makes; a name without Latin letters gets one by chance. */
export function nameIn(name: string): string {
  const latin = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return latin === "" ? crypto.randomUUID().slice(0, 8) : latin.slice(0, LONGEST);
}
