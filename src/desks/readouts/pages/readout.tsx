import { type ReactNode, useEffect, useRef, useState } from "react";
import { Asking } from "../../../web/answer.tsx";
import type { DraftView } from "../../../web/answers.ts";
import { useExchange } from "../../../web/exchange.ts";
import { useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { ReleaseBar } from "../../../web/release-bar.tsx";
import type { Prepared } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";
import type { MeetingDesk } from "../../committee/pages/meeting/desk.ts";
import { MeetingHead } from "../../committee/pages/meeting/head.tsx";
import { MeetingInHand } from "../../committee/pages/meeting/meeting-in-hand.tsx";
import { useEntityInHand } from "../../texts/pages/entity-in-hand.ts";
import { type Preparing, usePreparing } from "../../texts/pages/text/preparing.ts";
import { type FieldDrafts, draftsByEntity } from "../../texts/pages/text/row.ts";
import { accountField } from "../accounts.ts";
import { AccountEditor } from "./account-editor.tsx";
import { Comparison } from "./comparison.tsx";
import { readoutMessages } from "./messages/messages.ts";
import { Press } from "./press.tsx";
import { Publishing } from "./publishing.tsx";
import { READOUT, positionIn, useReadoutId } from "./readout-entity.ts";
import { useReadoutWords } from "./readout-words.ts";
import { useSources } from "./sources.ts";

/** The readouts of a meeting: each side's own from the adopted text, the press points both agree, and the two side by side. */
export function ReadoutPage({ parameters }: PageProps): ReactNode {
  return <MeetingInHand parameters={parameters}>{(desk) => <OfMeeting desk={desk} />}</MeetingInHand>;
}

function OfMeeting({ desk }: { desk: MeetingDesk }): ReactNode {
  const around = desk.around.value;
  const id = useReadoutId(desk.meeting.id, around?.readouts ?? [], desk.allDrafts);
  return (
    <article className="meeting">
      <MeetingHead desk={desk} here="readout" />
      {around === null ? null : <Readout key={id} id={id} desk={desk} />}
    </article>
  );
}

function Readout({ id, desk }: { id: string; desk: MeetingDesk }): ReactNode {
  const hand = useEntityInHand(id, READOUT);
  return <Asking of={hand.asked}>{(entity) => <InHand {...{ entity, hand, desk }} />}</Asking>;
}

type InHandProps = {
  entity: NonNullable<ReturnType<typeof useEntityInHand>["asked"]["value"]>;
  hand: ReturnType<typeof useEntityInHand>;
  desk: MeetingDesk;
};

function InHand({ entity, hand, desk }: InHandProps): ReactNode {
  const logs = useExchange().value?.logs ?? null;
  const sources = useSources((desk.around.value?.texts ?? []).map((one) => one.id));
  const again = async () => {
    await Promise.all([hand.asked.askAgain(), hand.drafts.askAgain(), desk.again()]);
  };
  const preparing = usePreparing(again);
  const drafts = draftsByEntity(hand.drafts.value?.items ?? []).get(entity.id) ?? NONE;
  const prepared = usePreparedReadout(entity.id, drafts);
  const { comparison: words, publishing } = useWords(readoutMessages);
  useMovingHere(desk, entity.id, hand.opening !== null, preparing);
  if (sources === null) return null;
  const about = {
    entity,
    drafts,
    preparing,
    opening: hand.opening !== null,
    meeting: desk.meeting.id,
  };
  return (
    <>
      {preparing.problem === null ? null : <ProblemNotice problem={preparing.problem} />}
      <OwnAccount {...about} sources={sources} />
      <h2>{publishing.heading}</h2>
      <Publishing entity={entity} onDone={() => void again()} />
      <Press
        {...about}
        logs={logs}
        zones={(desk.committee.value?.capitals ?? []).map((one) => one.zone)}
        onChanged={() => void again()}
      />
      <section aria-labelledby="beside">
        <h2 id="beside">{words.title}</h2>
        <p className="quiet">{words.help}</p>
        <Comparison entity={entity} sources={sources.paragraphs} />
      </section>
      <ReleaseBar
        prepared={prepared}
        drafts={hand.drafts.value?.items ?? NO_DRAFTS}
        onSent={() => void again()}
      />
    </>
  );
}

const NONE: FieldDrafts = {};
const NO_DRAFTS: readonly DraftView[] = [];

/**
 * What we had begun under a name of ours before the other side's readout of this meeting arrived goes on there: a
 * meeting has one readout, with each side's own account in it.
 */
function useMovingHere(desk: MeetingDesk, entity: string, isAtHome: boolean, preparing: Preparing): void {
  const { allDrafts, meeting } = desk;
  const begun = allDrafts.find(
    ({ kind, field, value, entity: other }) =>
      kind === READOUT && field === "meeting" && value === meeting.id && other !== entity,
  )?.entity;
  const moving = useRef<string | null>(null);
  useEffect(() => {
    if (isAtHome || begun === undefined || moving.current === begun) return;
    moving.current = begun;
    const old = allDrafts.filter((one) => one.entity === begun);
    const here = new Set(allDrafts.filter((one) => one.entity === entity).map((one) => one.field));
    const moved = old.filter(({ field }) => field !== "meeting" && !here.has(field));
    void preparing
      .prepare(moved.map(({ field, value }) => ({ entity, field, value })))
      .then((isKept) => (isKept ? preparing.discard(old) : false));
  }, [begun, entity, isAtHome]);
}

type OwnAccountProps = Omit<InHandProps, "hand" | "desk"> & {
  drafts: FieldDrafts;
  preparing: ReturnType<typeof usePreparing>;
  opening: boolean;
  meeting: string;
  sources: NonNullable<ReturnType<typeof useSources>>;
};

/** Our own account, one language at a time. */
function OwnAccount({ entity, drafts, sources, ...rest }: OwnAccountProps): ReactNode {
  const { account: words } = useWords(readoutMessages);
  const { languageName } = useMessages();
  const { party, mechanism } = useSession();
  const partyName = usePartyName();
  const wanted = useTextLanguage(mechanism.languages);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen ?? wanted;
  const field = accountField(language);
  const held = drafts[field]?.value ?? positionIn(entity, field, party)?.value;
  return (
    <section aria-labelledby="own-account">
      <h2 id="own-account">{words.title(partyName(party))}</h2>
      <p className="quiet">{words.help}</p>
      {sources.paragraphs.length > 0 ? null : <p className="notice">{words.noText}</p>}
      {sources.notAdopted.map((one) => (
        <p key={one} className="quiet">
          <Link href={`/texts/${one}`}>{one}</Link> {words.notAdopted}
        </p>
      ))}
      {!entity.may.draft ? null : (
        <>
          <fieldset className="languages-of-account">
            <legend className="visually-hidden">{words.language}</legend>
            {mechanism.languages.map((tag) => (
              <button key={tag} type="button" aria-pressed={tag === language} onClick={() => setChosen(tag)}>
                {languageName(tag)}
              </button>
            ))}
          </fieldset>
          <AccountEditor
            key={language}
            entity={entity.id}
            language={language}
            held={held}
            sources={sources.paragraphs}
            {...rest}
          />
        </>
      )}
    </section>
  );
}

/** Our drafts on the readout as they would be sent. */
function usePreparedReadout(entity: string, drafts: FieldDrafts): Prepared[] {
  const { mechanism } = useSession();
  const reader = useTextLanguage(mechanism.languages);
  const { label, value: words, languageOf } = useReadoutWords();
  return Object.entries(drafts).map(([field, { value }]) => ({
    entity,
    field,
    label: label(field),
    lang: languageOf(field) ?? reader,
    words: words(field, value),
  }));
}
