import type { ReactNode } from "react";
import { Asking } from "../../../../web/answer.tsx";
import type { EntityView } from "../../../../web/answers.ts";
import { useMessages } from "../../../../web/language.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { type EntityInHand, useEntityInHand } from "../entity-in-hand.ts";
import { TEXT, type TextDesk, useTextDesk } from "./desk.ts";
import { TextHead } from "./head.tsx";
import { Releasing } from "./releasing.tsx";
import { TextRows } from "./rows.tsx";
import { Settings } from "./settings.tsx";
import { useComparison } from "./use-comparison.ts";

/** A text the sides negotiate: paragraphs as rows, languages as columns, every side's words and how they stand. */
export function TextPage({ parameters }: PageProps): ReactNode {
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const hand = useEntityInHand(id, TEXT);
  return <Asking of={hand.asked}>{(text) => <TextInHand text={text} hand={hand} />}</Asking>;
}

function TextInHand({ text, hand }: { text: EntityView; hand: EntityInHand }): ReactNode {
  const { loading } = useMessages();
  const desk = useTextDesk(text, hand);
  const { known, problem, askAgain } = desk.paragraphs;
  return (
    <article className="text">
      <TextHead desk={desk} />
      {problem === null ? null : <ProblemNotice problem={problem} onTryAgain={askAgain} />}
      {desk.preparing.problem === null ? null : <ProblemNotice problem={desk.preparing.problem} />}
      <Settings desk={desk} />
      {known === null ? <p className="quiet">{loading}</p> : <Paragraphs desk={desk} />}
      <Releasing desk={desk} />
    </article>
  );
}

function Paragraphs({ desk }: { desk: TextDesk }): ReactNode {
  const comparison = useComparison(desk);
  return (
    <>
      <TextRows desk={desk} comparison={comparison} />
    </>
  );
}
