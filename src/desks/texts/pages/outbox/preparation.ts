import type { NodeEvent } from "../../../../web/events.ts";
import { useMessages } from "../../../../web/language.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import { nameOf, useFieldLanguage } from "../wordings.ts";

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
  drafts: { entity: string; field: string; value: unknown }[];
  clearances: Clearance[];
  objecting: string[];
  silent: string[];
  may: { change: boolean; answer: boolean; overrule: string[]; release: boolean };
}

/** Drafts and what offices say of them are told alike; a new office's words change no draft. */
export function concernsOutbox({ type }: NodeEvent): boolean {
  return type === "draft" || type === "changed" || type === "reconnected" || type === "time";
}

/** Drafts as they would be sent: where each belongs, in which language, its words. */
export function usePreparedWords(): (drafts: Preparation["drafts"]) => Prepared[] {
  const { languageName } = useMessages();
  const languageOf = useFieldLanguage();
  return (drafts) =>
    drafts.map(({ entity, field, value }) => {
      const lang = languageOf(field);
      const label = `${nameOf(entity)} · ${languageName(lang)}`;
      return { entity, field, label, lang, words: typeof value === "string" ? value : JSON.stringify(value) };
    });
}
