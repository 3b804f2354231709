import type { Language } from "../language.ts";

/** What kind of thing differs between versions. */
export const findingClasses = [
  "number",
  "unit",
  "date",
  "day-kind",
  "comparator",
  "reference",
  "label",
  "modality",
  "negation",
  "connective",
  "exception",
  "time-order",
  "term",
  "name",
  "term-inconsistent",
  "spelling",
  "missing",
] as const;
export type FindingClass = (typeof findingClasses)[number];

/** critical: the duty or the amount changes; major: the meaning may; minor: worth a look. */
export const severities = ["critical", "major", "minor"] as const;
export type Severity = (typeof severities)[number];

export type Spans = Partial<Record<Language, [number, number]>>;

/** One difference between two versions of a unit, before the third version is asked. */
export interface Difference {
  class: FindingClass;
  severity: Severity;
  /** The sentence that says what differs; its words are the quoted ones. */
  code: DifferenceCode;
  spans: Spans;
  /** The two versions compared. */
  between: [Language, Language];
}

export type DifferenceCode =
  | "number-differs"
  | "number-only-here"
  | "number-missing-before"
  | "unit-differs"
  | "date-differs"
  | "date-only-here"
  | "day-kind-differs"
  | "comparator-differs"
  | "comparator-only-here"
  | "reference-differs"
  | "reference-only-here"
  | "label-differs"
  | "modality-differs"
  | "modality-only-here"
  | "negation-only-here"
  | "connective-differs"
  | "exception-only-here"
  | "time-order-differs"
  | "term-differs"
  | "term-only-here"
  | "term-forbidden"
  | "antonym-differs"
  | "name-differs"
  | "term-changed"
  | "letter-for-digit"
  | "unit-missing"
  | "sentence-missing";

/** A finding as it is shown: `odd` is the version that two others agree against, where there are three. */
export interface Finding {
  class: FindingClass;
  severity: Severity;
  code: DifferenceCode;
  spans: Spans;
  odd: Language | null;
  message: string;
}
