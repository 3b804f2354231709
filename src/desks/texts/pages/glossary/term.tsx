import { type ReactNode, useMemo } from "react";
import { Asking } from "../../../../web/answer.tsx";
import type { DraftView, EntityView } from "../../../../web/answers.ts";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { type EntityInHand, useEntityInHand } from "../entity-in-hand.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { textsMessages } from "../messages/messages.ts";
import { SettledTexts } from "../settled-texts.tsx";
import { type Preparing, usePreparing } from "../text/preparing.ts";
import { type FieldDrafts, draftsByEntity } from "../text/row.ts";
import { Moves, UnitStep } from "../unit-step.tsx";
import { WhyNot } from "../why-not.tsx";
import { nameOf } from "../wordings.ts";
import { TermWhole } from "./adopt-all.tsx";
import { TERM, termStanding, useTermFields } from "./term-fields.ts";
import { TermFieldShown } from "./term-field.tsx";
import { TermReleasing } from "./term-releasing.tsx";

/** One term of the joint glossary: each side's forms, what is prepared, and how it is settled. */
export function TermPage({ parameters }: PageProps): ReactNode {
  const hand = useEntityInHand(`${parameters["party"]}/${parameters["name"]}`, TERM);
  return <Asking of={hand.asked}>{(term) => <Term term={term} hand={hand} />}</Asking>;
}

/** A term as its page works on it. */
export interface TermDesk {
  term: EntityView;
  /** The kind to be opened by the first release, where the term exists at home alone. */
  opening: string | null;
  drafts: FieldDrafts;
  /** Every draft of our side. */
  allDrafts: readonly DraftView[];
  preparing: Preparing;
  again: () => Promise<void>;
}

const NONE: FieldDrafts = {};
const NO_DRAFTS: readonly DraftView[] = [];

function Term({ term, hand }: { term: EntityView; hand: EntityInHand }): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { paragraph } = useWords(textsMessages);
  const fields = useTermFields();
  const logs = useExchange().value?.logs ?? null;
  const items = hand.drafts.value?.items ?? NO_DRAFTS;
  const drafts = useMemo(() => draftsByEntity(items).get(term.id) ?? NONE, [items, term.id]);
  const again = async () => {
    await Promise.all([hand.asked.askAgain(), hand.drafts.askAgain()]);
  };
  const preparing = usePreparing(again);
  const desk: TermDesk = { term, opening: hand.opening, drafts, allDrafts: items, preparing, again };
  return (
    <article className="term">
      <div className="page-head">
        <h1>{words.title(nameOf(term.id).replace(/^term\./, ""))}</h1>
        <p className="page-standing">
          <Standing state={termStanding(term)} />
        </p>
      </div>
      {hand.opening === null ? (
        <p className="quiet">
          <Link href={`/evidence/${term.id}`}>{paragraph.evidence}</Link>
        </p>
      ) : (
        <p className="notice">{words.atHome}</p>
      )}
      {preparing.problem === null ? null : <ProblemNotice problem={preparing.problem} />}
      <h2 className="visually-hidden">{words.forms}</h2>
      <div className="wordings">
        {fields.map((field) => (
          <TermFieldShown key={field.name} field={field} desk={desk} logs={logs} />
        ))}
      </div>
      <TermReleasing desk={desk} />
      <TermAdoption desk={desk} logs={logs} />
    </article>
  );
}

function TermAdoption({
  desk,
  logs,
}: {
  desk: TermDesk;
  logs: Parameters<typeof SettledTexts>[0]["logs"];
}): ReactNode {
  const { term: words } = useWords(glossaryMessages);
  const { term, drafts, again } = desk;
  const unit = term.units[TERM];
  if (unit === undefined || desk.opening !== null) return null;
  const settledNow = unit.settled.length > 0 && termStanding(term) === "settled";
  return (
    <section className="adoption">
      <h2>{words.adoption}</h2>
      <SettledTexts unit={unit} logs={logs} current={settledNow} />
      {settledNow ? null : (
        <>
          <Moves unit={unit} />
          {unit.adoptable.ok ? (
            <UnitStep
              entity={term}
              unit={TERM}
              digest={unit.adoptable.digest}
              adoptTitle={words.adoptTitle}
              ready={words.ready}
              draftsLeft={Object.keys(drafts).length > 0}
              onChanged={() => void again()}
            >
              <TermWhole term={term} />
            </UnitStep>
          ) : (
            <WhyNot code={unit.adoptable.code} field={unit.adoptable.field} />
          )}
        </>
      )}
    </section>
  );
}
