import type { NodeEvent } from "../../../../web/events.ts";
import { useLanguage } from "../../../../web/language.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import type { NamedThings } from "../../../../web/answers.ts";
import { shortened, useKindWords, useThingName } from "./kind-words.ts";

export type ClearanceStanding = "waiting" | "agreed" | "objects" | "lapsed" | "overruled";

export interface Clearance {
  office: string;
  askedAt: string;
  by: string | null;
  standing: ClearanceStanding;
  words: string | null;
  answeredAt: string | null;
  overruled: { office: string; at: string; reason: string } | null;
}

/** A dispatch that is being prepared, as the node answers it. */
export interface Preparation {
  id: string;
  title: string;
  office: string;
  openedAt: string;
  digest: string;
  drafts: { entity: string; field: string; kind: string | null; value: unknown }[];
  clearances: Clearance[];
  objecting: string[];
  silent: string[];
  may: { change: boolean; answer: boolean; overrule: string[]; release: boolean };
}

/** Drafts and what offices say of them are told alike; a new office's words change no draft. */
export function concernsOutbox({ type }: NodeEvent): boolean {
  return type === "draft" || type === "changed" || type === "reconnected" || type === "time";
}

/** Drafts as they would be sent: of what, in which language, their words. */
export function usePreparedWords(named: NamedThings): (drafts: Preparation["drafts"]) => Prepared[] {
  const { language } = useLanguage();
  const wordsOf = useKindWords(named);
  const nameOf = useThingName(named);
  return (drafts) =>
    drafts.map(({ entity, field, value, kind }) => {
      const words = wordsOf(named.things[entity]?.kind ?? kind);
      const { text, lang } = nameOf(entity);
      return {
        entity,
        field,
        of: { text: shortened(text), lang },
        label: words.label(field),
        lang: words.languageOf(field) ?? language,
        words: words.value(field, value),
      };
    });
}
