import { type ReactNode, useEffect, useState } from "react";
import { Asking, useAsked } from "../../../../web/answer.tsx";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { committeeWords } from "../../messages/messages.ts";
import { dossierWords } from "../../messages/dossier/messages.ts";
import type { DossierShown } from "../../dossier/shown.ts";
import { useCalendarWords } from "../calendar-words.ts";
import { MeetingLink, addressOf } from "../meeting-link.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import { Lines, OutsideEvents, People } from "./dossier-lists.tsx";
import { OpenGroups } from "./open-groups.tsx";
import { useRunningHead } from "./running-head.ts";

/** So much of each list is shown before somebody asks for the whole, or prints it. */
const FIRST = 10;
const WHOLE = 1000;

/** What a delegation takes along and hands over: on screen, and whole on paper and in a Word file. */
export function DossierPage({ parameters }: PageProps): ReactNode {
  const address = `/api/meetings/${parameters["party"]}/${parameters["name"]}/dossier`;
  const [wanted, setWanted] = useState<"first" | "whole" | "print">("first");
  const first = useAsked<DossierShown>(`${address}?limit=${FIRST}`);
  const whole = useAsked<DossierShown>(wanted === "first" ? null : `${address}?limit=${WHOLE}`);
  const isHere = whole.value !== null;
  useEffect(() => {
    if (wanted !== "print" || !isHere) return;
    setWanted("whole");
    print();
  }, [wanted, isHere]);
  return (
    <Asking of={isHere || whole.answer?.ok === false ? whole : first}>
      {(shown) => (
        <DossierOf
          shown={shown}
          onPrint={() => (isCut(shown) ? setWanted("print") : print())}
          onWhole={() => setWanted("whole")}
          file={`${address}.docx?limit=${WHOLE}`}
        />
      )}
    </Asking>
  );
}

interface Deeds {
  onPrint: () => void;
  onWhole: () => void;
  /** Where the Word file is. */
  file: string;
}

function DossierOf({ shown, ...deeds }: { shown: DossierShown } & Deeds): ReactNode {
  const words = useWords(committeeWords);
  const { language } = useLanguage();
  const { day } = useCalendarWords();
  const title = nameIn(shown.meeting.title, language);
  const notice = nameIn(shown.notice ?? {}, language).text;
  useRunningHead(`${words.dossier} · ${title.text}`, notice, words.asOf(day(shown.day)));
  return (
    <article className="dossier">
      <DossierHead shown={shown} title={title} {...deeds} />
      <Section name="open" total={shown.open.total}>
        <OpenGroups shown={shown} />
      </Section>
      {(["late", "unanswered", "stalled"] as const).map((name) => (
        <Section key={name} name={name} total={shown[name].total}>
          <Lines list={shown[name]} />
        </Section>
      ))}
      <Section name="outside" total={shown.outside.events.length}>
        <OutsideEvents shown={shown} />
      </Section>
      <Section name="ended" total={shown.ended.total}>
        <Lines list={shown.ended} />
      </Section>
      <Section name="people" total={shown.people.heads.length + shown.people.offices.length}>
        <People shown={shown} />
      </Section>
      <Section name="suspended" total={shown.suspended.length}>
        <ul>
          {shown.suspended.map((one) => (
            <li key={one.id}>
              <MeetingLink meeting={one} />: {words.states[one.state]}. <span lang="und">{one.reason}</span>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

interface DossierHeadProps extends Deeds {
  shown: DossierShown;
  title: { text: string; lang: string };
}

function DossierHead({ shown, title, onPrint, onWhole, file }: DossierHeadProps): ReactNode {
  const words = useWords(committeeWords);
  const more = useWords(dossierWords);
  const { head } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const { day } = useCalendarWords();
  const { since } = shown;
  const before = since === null ? null : nameIn(since.title, language);
  return (
    <header className="dossier-head">
      <p className="label">{words.dossier}</p>
      <h1 lang={title.lang}>{title.text}</h1>
      {shown.meeting.day === null ? null : <p className="meeting-facts">{day(shown.meeting.day)}</p>}
      <p>{more.lead(day(shown.day))}</p>
      <p>{before === null ? more.sinceNothing : more.since(before.text, day(since?.day ?? ""))}</p>
      <p className="quiet">{more.handover}</p>
      <p className="choices">
        <button type="button" className="main" onClick={onPrint}>
          {more.print}
        </button>
        <a className="button" href={`${file}&language=${language}`} download>
          {more.word}
        </a>
        {isCut(shown) ? (
          <button type="button" onClick={onWhole}>
            {more.whole}
          </button>
        ) : null}
        <Link className="button" href={addressOf(shown.meeting.id)}>
          {head.places.meeting}
        </Link>
      </p>
      <Contents shown={shown} />
    </header>
  );
}

/** Whether some list is longer than what is shown of it. */
function isCut({ open, late, unanswered, stalled, ended, outside }: DossierShown): boolean {
  const lists = [late, unanswered, stalled, ended, outside.raised];
  return (
    open.groups.some((one) => one.entries.length < one.total) ||
    lists.some((one) => one.lines.length < one.total)
  );
}

/** How much there is of what: the first thing a head of delegation reads. */
function Contents({ shown }: { shown: DossierShown }): ReactNode {
  const words = useWords(committeeWords);
  const more = useWords(dossierWords);
  const totals = {
    open: shown.open.total,
    late: shown.late.total,
    unanswered: shown.unanswered.total,
    stalled: shown.stalled.total,
    outside: shown.outside.events.length,
    ended: shown.ended.total,
    people: shown.people.heads.filter((one) => one.changed === true).length + shown.people.offices.length,
    suspended: shown.suspended.length,
  };
  return (
    <nav aria-label={more.contents} className="dossier-contents">
      <ul>
        {(Object.keys(totals) as (keyof typeof totals)[]).map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{words.sections[name]}</a> <span className="tabular">{totals[name]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionProps {
  name: keyof (typeof committeeWords)["en"]["sections"];
  total: number;
  children: ReactNode;
}

function Section({ name, total, children }: SectionProps): ReactNode {
  const words = useWords(committeeWords);
  return (
    <section id={name} className="dossier-section" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{words.sections[name]}</h2>
      {total === 0 ? <p className="quiet">{words.none[name]}</p> : children}
    </section>
  );
}
