import { type ReactNode, useRef } from "react";
import { Asking } from "../../../../web/answer.tsx";
import { useMessages } from "../../../../web/language.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useSession } from "../../../../web/session.tsx";
import type { EntityView } from "../../../../web/answers.ts";
import { type EntityInHand, useEntityInHand } from "../entity-in-hand.ts";
import { useDraftsAtHome } from "./drafts-at-home.ts";
import { TEXT, type TextDesk, useTextDesk } from "./desk.ts";

interface TextInHandProps {
  parameters: PageProps["parameters"];
  /** Shown once the text and all its paragraphs are here. */
  children: (desk: TextDesk) => ReactNode;
}

/** Reads the text that an address names, and its paragraphs, and gives them to a page. */
export function TextInHand({ parameters, children }: TextInHandProps): ReactNode {
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const own = useDraftsAtHome(useSession().may["draft"] === true);
  const hand = useEntityInHand(id, TEXT, own);
  return (
    <Asking of={hand.asked}>
      {(text) => (
        <WithParagraphs text={text} hand={hand} draftsAskedAt={own.askedAtOf}>
          {children}
        </WithParagraphs>
      )}
    </Asking>
  );
}

/** An answer that says the same as the one before is the same object: what is being signed is not taken away for it. */
function useUnchanged(answered: EntityView): EntityView {
  const before = useRef(answered);
  if (before.current !== answered && JSON.stringify(before.current) !== JSON.stringify(answered))
    before.current = answered;
  return before.current;
}

interface WithParagraphsProps extends Pick<TextInHandProps, "children"> {
  text: EntityView;
  hand: EntityInHand;
  draftsAskedAt: TextDesk["draftsAskedAt"];
}

function WithParagraphs(props: WithParagraphsProps): ReactNode {
  const { text: answered, hand, draftsAskedAt, children } = props;
  const { loading } = useMessages();
  const text = useUnchanged(answered);
  const desk = useTextDesk(text, hand, draftsAskedAt);
  const { known, problem, askAgain } = desk.paragraphs;
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} onTryAgain={askAgain} />}
      {desk.preparing.problem === null ? null : <ProblemNotice problem={desk.preparing.problem} />}
      {known === null ? <p className="quiet">{loading}</p> : children(desk)}
    </>
  );
}
