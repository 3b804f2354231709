import type { ReactNode } from "react";
import { differences } from "../../../../web/difference.ts";
import { type Mark, cutByMarks } from "../../marks.ts";

interface MarkedWordsProps {
  text: string;
  lang: string;
  /** The other side's words, where they differ. */
  against?: string | undefined;
  marks: readonly Mark[];
  /** The number of the finding one is looking at. */
  active: number | null;
}

/** A run of words with what differs between the sides in brackets and what differs between the languages underlined. */
export function MarkedWords({ text, lang, against, marks, active }: MarkedWordsProps): ReactNode {
  const runs = against === undefined ? [{ text, same: true }] : differences(text, against, lang);
  let offset = 0;
  const placed = runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    return { ...run, from };
  });
  return (
    <span className="words" lang={lang}>
      {placed.map(({ text: run, same, from }) => {
        const pieces = <Pieces run={run} from={from} marks={marks} active={active} />;
        return same ? <span key={from}>{pieces}</span> : <mark key={from}>{pieces}</mark>;
      })}
    </span>
  );
}

interface PiecesProps {
  run: string;
  from: number;
  marks: readonly Mark[];
  active: number | null;
}

function Pieces({ run, from, marks, active }: PiecesProps): ReactNode {
  let at = from;
  return cutByMarks(run, from, marks).map((piece) => {
    const key = at;
    at += piece.text.length;
    const [gravest] = piece.marks;
    if (gravest === undefined) return piece.text;
    return (
      <span
        key={key}
        className="differs"
        data-severity={gravest.severity}
        data-numbers={endingHere(piece.marks, at)}
        data-active={piece.marks.some(({ number }) => number === active)}
      >
        {piece.text}
      </span>
    );
  });
}

/** The numbers stand once, where the words end that they are about. */
function endingHere(marks: readonly Mark[], end: number): string | undefined {
  const ending = marks.filter(({ span }) => span[1] === end).map(({ number }) => number);
  return ending.length === 0 ? undefined : ending.join(" ");
}
