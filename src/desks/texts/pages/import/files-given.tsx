import { type ReactNode, useId } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { type ImportMessages, importMessages } from "../messages/import/messages.ts";
import type { Importing, Reading } from "./use-import.ts";

interface FilesGivenProps {
  importing: Importing;
  languages: readonly string[];
}

/** Where one file for each language is given; what cannot be read names its file. */
export function FilesGiven({ importing, languages }: FilesGivenProps): ReactNode {
  const words = useWords(importMessages);
  const { languageName } = useMessages();
  const { files, give, failure, reading } = importing;
  const id = useId();
  const failed = failure?.language ?? null;
  return (
    <div className="files-given" aria-describedby={`${id}-help`}>
      <p id={`${id}-help`} className="quiet">
        {words.filesHelp}
      </p>
      {languages.map((language) => {
        const file = files[language];
        return (
          <p key={language} className="titled">
            <label htmlFor={`${id}-${language}`}>{words.file(languageName(language))}</label>
            <input
              // A file that was taken away leaves a fresh field behind.
              key={file === undefined ? "none" : "given"}
              id={`${id}-${language}`}
              type="file"
              hidden={file !== undefined}
              accept=".txt,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
              onChange={(event) => give(language, event.target.files?.[0] ?? null)}
            />
            {file === undefined ? null : (
              <span className="file-given">
                {file.name}{" "}
                <button
                  type="button"
                  className="plain"
                  aria-label={words.remove(file.name)}
                  onClick={() => give(language, null)}
                >
                  {words.removeShort}
                </button>
              </span>
            )}
          </p>
        );
      })}
      <p role="status">{reading === null ? null : sentenceOf(reading, words)}</p>
      {failure === null ? null : (
        <>
          {failed === null ? null : (
            <p className="field-problem">{words.failedIn(files[failed]?.name ?? "", languageName(failed))}</p>
          )}
          <ProblemNotice problem={failure.problem} />
        </>
      )}
    </div>
  );
}

function sentenceOf({ file, place, of }: Reading, words: ImportMessages): string {
  return place > of ? words.aligning : words.reading(file, place, of);
}
