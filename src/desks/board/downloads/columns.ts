/**
 * The columns of the download, in order. `wording`, `shownBy` and `evidence` stand once for each language, as
 * `wording.ko`. Names never change: a file of today can be imported tomorrow.
 */
export const COLUMNS = [
  "id",
  "from",
  "mark",
  "meeting",
  "raisedOn",
  "raisedBy",
  "workstream",
  "topic",
  "sort",
  "strength",
  "standing",
  "wording",
  "shownBy",
  "actors",
  "instruments",
  "asked",
  "answer",
  "answers",
  "readouts",
  "parties",
  "due.on",
  "due.words",
  "due.reason",
  "due.settled",
  "end",
  "endedOn",
  "endedBy",
  "evidenceOn",
  "evidenceEffect",
  "evidence",
  "links",
  "predecessors",
  "times",
  "since",
  "restatedOn",
  "confidence",
  "sources",
  "observations",
  "changedAt",
  "address",
  "asOf",
  "version",
  "notice",
] as const;
export type Column = (typeof COLUMNS)[number];

const IN_EACH_LANGUAGE: readonly Column[] = ["wording", "shownBy", "evidence"];

/** One column of a file: what it is, in which language where it has one, and its name in the header. */
export interface FileColumn {
  column: Column;
  language: string | null;
  name: string;
}

/** The columns of a file for a mechanism of these languages. */
export function fileColumns(languages: readonly string[]): FileColumn[] {
  return COLUMNS.flatMap((column): FileColumn[] =>
    IN_EACH_LANGUAGE.includes(column)
      ? languages.map((language) => ({ column, language, name: `${column}.${language}` }))
      : [{ column, language: null, name: column }],
  );
}
