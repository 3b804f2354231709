import type { ReactNode } from "react";
import type { EntityView } from "../../../../web/answers.ts";
import { Asking } from "../../../../web/answer.tsx";
import { useMessages } from "../../../../web/language.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { type EntityInHand, useEntityInHand } from "../../../texts/pages/entity-in-hand.ts";
import { MEETING, type MeetingDesk, useMeetingDesk } from "./desk.ts";

interface MeetingInHandProps {
  parameters: PageProps["parameters"];
  /** Shown once the meeting and its agenda are here. */
  children: (desk: MeetingDesk) => ReactNode;
}

/** Reads the meeting that an address names, and its agenda, and gives them to a page. */
export function MeetingInHand({ parameters, children }: MeetingInHandProps): ReactNode {
  const hand = useEntityInHand(`${parameters["party"]}/${parameters["name"]}`, MEETING);
  return (
    <Asking of={hand.asked}>
      {(meeting) => (
        <WithAgenda meeting={meeting} hand={hand}>
          {children}
        </WithAgenda>
      )}
    </Asking>
  );
}

interface WithAgendaProps extends Pick<MeetingInHandProps, "children"> {
  meeting: EntityView;
  hand: EntityInHand;
}

function WithAgenda({ meeting, hand, children }: WithAgendaProps): ReactNode {
  const { loading } = useMessages();
  const desk = useMeetingDesk(meeting, hand);
  const { known, problem, askAgain } = desk.items;
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} onTryAgain={askAgain} />}
      {desk.preparing.problem === null ? null : <ProblemNotice problem={desk.preparing.problem} />}
      {known === null || desk.committee.value === null ? <p className="quiet">{loading}</p> : children(desk)}
    </>
  );
}
