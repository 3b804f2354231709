import type { ReactNode } from "react";
import { differences } from "./difference.ts";

interface WordsShownProps {
  text: string;
  lang: string;
  /** The other side's words, where they differ. */
  against?: string | undefined;
}

/** A run of a text in its language; where it differs from another, the differing words stand in brackets. */
export function WordsShown({ text, lang, against }: WordsShownProps): ReactNode {
  const runs = against === undefined ? [{ text, same: true }] : differences(text, against, lang);
  return (
    <span className="words" lang={lang}>
      {runs.map((run, index) =>
        run.same ? (
          run.text
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- runs have no identity of their own
          <mark key={index}>{run.text}</mark>
        ),
      )}
    </span>
  );
}
