import type { Matcher } from "../../src/language/glossary/matcher.ts";
import { digitStringsDiffer } from "./baselines/digit-strings.ts";
import type { Genre, Row as Unit } from "./corpus.ts";
import { share, tryMutation, type Check, type Trial } from "./measure.ts";
import type { Mutation } from "./mutation.ts";
import { comparator, connective, exception, modality, negation, timeOrder } from "./mutations/logic.ts";
import { digit, dropped, timesTen, transposed, unitScale } from "./mutations/numbers.ts";
import { wrongTerm } from "./mutations/terms.ts";

/** A kind of fault, how much of it must be found and in which texts. */
export interface Fault {
  mutation: Mutation;
  genres: readonly Genre[];
  goal: number | null;
}

const everywhere: readonly Genre[] = ["legal", "news"];
/** The development sets hold few comparators: the provisions written for the project stand beside them. */
const binding: readonly Genre[] = ["legal", "house"];

export function faultsOf(matcher: Matcher): Fault[] {
  return [
    ...[digit, transposed, timesTen, unitScale].map((mutation) => ({
      mutation,
      genres: everywhere,
      goal: 0.97,
    })),
    { mutation: dropped, genres: everywhere, goal: 0.85 },
    ...[comparator, modality, negation, connective].map((mutation) => ({
      mutation,
      genres: binding,
      goal: 0.8,
    })),
    { mutation: exception, genres: binding, goal: null },
    { mutation: timeOrder, genres: binding, goal: null },
    { mutation: wrongTerm(matcher), genres: binding, goal: 0.9 },
  ];
}

/** What became of one kind of fault, planted in units of some genres. */
export interface Outcome {
  name: string;
  genres: string;
  planted: number;
  found: number;
  /** A finding stands at the changed words. */
  pointed: number;
  /** Found by comparing strings of digits. */
  baseline: number;
  perDocument: number[];
  goal: number | null;
}

export function outcomesOf(units: readonly Unit[], faults: readonly Fault[], check: Check): Outcome[] {
  return faults.map(({ mutation, genres, goal }) => {
    const own = units.filter((one) => genres.includes(one.genre));
    const trials = tryMutation(own, mutation, check, () => true);
    return {
      name: mutation.name,
      genres: genres.join(" and "),
      planted: trials.length,
      found: share(trials),
      pointed: share(trials, "hit"),
      baseline: trials.length === 0 ? Number.NaN : trials.filter(byDigits).length / trials.length,
      perDocument: perDocument(trials),
      goal,
    };
  });
}

function byDigits({ row, side, planted }: Trial): boolean {
  return !digitStringsDiffer(row.texts) && digitStringsDiffer({ ...row.texts, [side]: planted.text });
}

/** Documents with at least this many planted faults show the spread. */
const fewest = 5;

function perDocument(trials: readonly Trial[]): number[] {
  const documents = new Map<string, Trial[]>();
  for (const one of trials) documents.set(one.doc, [...(documents.get(one.doc) ?? []), one]);
  return [...documents.values()].filter((own) => own.length >= fewest).map((own) => share(own));
}
