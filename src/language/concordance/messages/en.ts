import type { Messages } from "./shape.ts";

export const english: Messages = {
  languages: { en: "English", zh: "Chinese", ko: "Korean" },
  versions: { before: "before", after: "after" },
  quote: (language, words) => `${language} “${words}”`,
  nothing: "no words",
  alone: (language) => `The ${language} version stands alone against the others.`,
  says: {
    "number-differs": (quotes) => `The numbers have different values: ${quotes}.`,
    "number-only-here": (quotes) => `A number has no counterpart in another version: ${quotes}.`,
    "number-missing-before": (quotes) => `A number seems to be missing before its unit: ${quotes}.`,
    "unit-differs": (quotes) => `The same number counts different things: ${quotes}.`,
    "date-differs": (quotes) => `The dates differ: ${quotes}.`,
    "date-only-here": (quotes) => `Part of a date has no counterpart in another version: ${quotes}.`,
    "day-kind-differs": (quotes) => `Business days stand against days: ${quotes}.`,
    "comparator-differs": (quotes) =>
      `The bounds differ (less than, not more than, more than, at least): ${quotes}.`,
    "comparator-only-here": (quotes) => `A bound is stated in one version and not in another: ${quotes}.`,
    "reference-differs": (quotes) => `The references point to different provisions: ${quotes}.`,
    "reference-only-here": (quotes) => `A reference has no counterpart in another version: ${quotes}.`,
    "label-differs": (quotes) => `The labels at the beginning do not match: ${quotes}.`,
    "modality-differs": (quotes) => `The force differs (duty, permission, prohibition, aim): ${quotes}.`,
    "modality-only-here": (quotes) => `A permission has no counterpart in another version: ${quotes}.`,
    "negation-only-here": (quotes) => `A negation has no counterpart in another version: ${quotes}.`,
    "connective-differs": (quotes) => `“And” stands against “or”: ${quotes}.`,
    "exception-only-here": (quotes) => `An exception has no counterpart in another version: ${quotes}.`,
    "time-order-differs": (quotes) => `Before, after and within do not match: ${quotes}.`,
    "term-differs": (quotes) => `The terms name different things: ${quotes}.`,
    "term-only-here": (quotes) =>
      `A term has no counterpart in another version, where another of its kind stands: ${quotes}.`,
    "term-forbidden": (quotes) => `The glossary forbids this wording: ${quotes}.`,
    "term-changed": (quotes) => `A settled term is rendered differently here: ${quotes}.`,
    "antonym-differs": (quotes) => `The terms say the opposite of each other: ${quotes}.`,
    "name-differs": (quotes) => `The names are of different parties, bodies or places: ${quotes}.`,
    "letter-for-digit": (quotes) =>
      `A letter stands where a digit belongs, or the other way round: ${quotes}.`,
    "unit-missing": (quotes) => `This paragraph has no counterpart in another version: ${quotes}.`,
    "sentence-missing": (quotes) =>
      `Part of this paragraph seems to have no counterpart in another version: ${quotes}.`,
  },
};
