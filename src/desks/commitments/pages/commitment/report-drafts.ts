import type { DraftView } from "../../../../web/answers.ts";
import { type FieldWords, inPlainWords } from "../../../../web/field-words.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { useDated } from "../dates.ts";
import { commitmentsMessages } from "../messages/messages.ts";

/** A report that exists at home alone, by its drafts. */
export interface ReportDraft {
  entity: string;
  values: Readonly<Record<string, unknown>>;
}

/** Our reports about one commitment that have not been sent, the last changed first. */
export function reportDraftsAbout(drafts: readonly DraftView[], about: string): ReportDraft[] {
  const entities = drafts
    .filter(({ field, value, kind }) => kind === "report" && field === "about" && value === about)
    .map((one) => one.entity);
  return entities.map((entity) => ({
    entity,
    values: Object.fromEntries(
      drafts.filter((one) => one.entity === entity).map((one) => [one.field, one.value]),
    ),
  }));
}

/** One piece of evidence as a report says it. */
export interface EvidenceSaid {
  on: string;
  address?: string;
  file?: { attachment: string; name: string };
}

export function readEvidence(value: unknown): EvidenceSaid[] {
  return Array.isArray(value) ? (value as EvidenceSaid[]) : [];
}

/** How the fields of a report are called, and what their values say. */
export function useReportFieldWords(): FieldWords {
  const { reports: words, fields } = useWords(commitmentsMessages);
  const { languageName } = useMessages();
  const dated = useDated();
  const languageOf = (field: string) => /^words\.(.+)$/.exec(field)?.[1] ?? null;
  const names: Readonly<Record<string, string>> = {
    about: fields.report,
    on: words.on,
    evidence: words.evidence,
    outside: words.outside,
  };
  return {
    languageOf,
    label: (field) => {
      const language = languageOf(field);
      return language === null ? (names[field] ?? field) : words.words(languageName(language));
    },
    value: (field, value) => {
      if (field === "on") return dated(String(value));
      if (field !== "evidence") return inPlainWords(value);
      return readEvidence(value)
        .map((one) => `${one.address ?? one.file?.name ?? ""}, ${dated(one.on)}`)
        .join("\n");
    },
  };
}
