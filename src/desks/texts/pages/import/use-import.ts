import { useState } from "react";
import type { Client, Problem } from "../../../../web/client.ts";
import { useNode } from "../../../../web/session.tsx";
import type { AlignedParagraphs } from "../../import/aligned.ts";
import { type ImportRow, rowsOf } from "../../import/rows.ts";
import { shortenedTo } from "../../import/shortened.ts";
import { MOST_BYTES } from "../text/in-parts.ts";

export type Files = Readonly<Record<string, File>>;

/** Why the files could not be laid side by side; `language` where one of them is the reason. */
export interface ImportFailure {
  problem: Problem;
  language: string | null;
}

/** The file that is read, of how many; `place` is beyond them while what was read is laid side by side. */
export interface Reading {
  file: string;
  place: number;
  of: number;
}

/** The files a text is to begin from, and what was read in them. */
export interface Importing {
  files: Files;
  give: (language: string, file: File | null) => void;
  /** Null before the files were read, and again once one of them is another. */
  rows: readonly ImportRow[] | null;
  change: (rows: readonly ImportRow[]) => void;
  /** What is being done with the files just now, null when nothing is. */
  reading: Reading | null;
  failure: ImportFailure | null;
  read: () => Promise<void>;
}

/** Keeps files and what was read in them on the page alone: the node keeps nothing before drafts are made. */
export function useImport(): Importing {
  const { client } = useNode();
  const [files, setFiles] = useState<Files>({});
  const [rows, setRows] = useState<readonly ImportRow[] | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  return {
    files,
    give: (language, file) => {
      const { [language]: before, ...rest } = files;
      void before;
      setFiles(file === null ? rest : { ...rest, [language]: file });
      setRows(null);
      setFailure(null);
    },
    rows,
    change: setRows,
    reading,
    failure,
    read: async () => {
      const read = await readSideBySide(client, files, setReading);
      setReading(null);
      setFailure(read.ok ? null : read);
      setRows(read.ok ? read.rows : null);
    },
  };
}

type Read = { ok: true; rows: ImportRow[] } | ({ ok: false } & ImportFailure);

/** Reads each file, the first that cannot be read being the answer, and asks what belongs together. */
async function readSideBySide(
  client: Client,
  files: Files,
  onReading: (reading: Reading) => void,
): Promise<Read> {
  const versions: Record<string, string[]> = {};
  const all = Object.entries(files);
  for (const [at, [language, file]] of all.entries()) {
    onReading({ file: file.name, place: at + 1, of: all.length });
    const name = encodeURIComponent(file.name.slice(0, 300));
    const read = await client.ask<{ paragraphs: string[] }>(
      "POST",
      `/api/texts/paragraphs?name=${name}`,
      file,
    );
    if (!read.ok) return { ok: false, problem: read.problem, language };
    versions[language] = read.value.paragraphs;
  }
  onReading({ file: "", place: all.length + 1, of: all.length });
  const aligned = await client.ask<{ units: AlignedParagraphs[] }>("POST", "/api/texts/alignment", {
    versions: shortenedTo(versions, MOST_BYTES),
  });
  if (!aligned.ok) return { ok: false, problem: aligned.problem, language: null };
  return { ok: true, rows: rowsOf(aligned.value.units, versions) };
}
