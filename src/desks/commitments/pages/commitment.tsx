import type { ReactNode } from "react";
import type { EntityView } from "../../../web/answers.ts";
import { Asking } from "../../../web/answer.tsx";
import { useExchange } from "../../../web/exchange.ts";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { type EntityInHand, useEntityInHand } from "../../texts/pages/entity-in-hand.ts";
import { Answers } from "./commitment/answers.tsx";
import { Chain } from "./commitment/chain.tsx";
import { useCommitmentDesk } from "./commitment/desk.ts";
import { Head } from "./commitment/head.tsx";
import { JointValue } from "./commitment/joint-value.tsx";
import { OriginShown } from "./commitment/origin.tsx";
import { Rating } from "./commitment/rating.tsx";
import { Releasing } from "./commitment/releasing.tsx";
import { Reports } from "./commitment/reports.tsx";
import { Settling } from "./commitment/settling.tsx";
import { ShownBy } from "./commitment/shown-by.tsx";
import { Wordings } from "./commitment/wordings.tsx";
import { commitmentsMessages } from "./messages/messages.ts";
import { useWords } from "../../../web/language.tsx";

/** The kind of a commitment, as its declaration names it. */
const COMMITMENT = "commitment";

/** One commitment: what each side says of it, where it comes from, what came of it, and the steps that are ours. */
export function CommitmentPage({ parameters }: PageProps): ReactNode {
  const id = `${parameters["party"]}/${parameters["name"]}`;
  const hand = useEntityInHand(id, COMMITMENT);
  return <Asking of={hand.asked}>{(entity) => <Commitment entity={entity} hand={hand} />}</Asking>;
}

const FACTS = ["sort", "actors", "workstream", "meeting", "instruments", "predecessors"] as const;
const WHEN = ["due", "closing"] as const;

function Commitment({ entity, hand }: { entity: EntityView; hand: EntityInHand }): ReactNode {
  const { fields: words } = useWords(commitmentsMessages);
  const desk = useCommitmentDesk(entity, hand);
  const logs = useExchange().value?.logs ?? null;
  return (
    <article className="commitment">
      <Head desk={desk} />
      {desk.preparing.problem === null ? null : <ProblemNotice problem={desk.preparing.problem} />}
      <Wordings desk={desk} logs={logs} />
      <Releasing desk={desk} />
      <OriginShown desk={desk} />
      <ShownBy desk={desk} logs={logs} />
      <h2>{words.facts}</h2>
      <div className="wordings joint-values">
        {[...FACTS, ...WHEN].map((field) => (
          <JointValue key={field} field={field} desk={desk} logs={logs} />
        ))}
      </div>
      <Answers desk={desk} />
      <Reports desk={desk} about={desk.entity.id} />
      <Chain told={desk.told} named={desk.named} />
      <Rating desk={desk} />
      <Settling desk={desk} logs={logs} />
    </article>
  );
}
