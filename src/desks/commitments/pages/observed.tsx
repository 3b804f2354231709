import type { ReactNode } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useLanguage, useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { nameIn } from "../../../web/languages.ts";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { ProblemNotice } from "../../../web/problem.tsx";
import { useSession } from "../../../web/session.tsx";
import { usePreparing } from "../../texts/pages/text/preparing.ts";
import type { CommitmentAnswer, ItemShown } from "../shown.ts";
import { Chain } from "./commitment/chain.tsx";
import { ReleaseBar } from "../../../web/release-bar.tsx";
import { usePreparedReports } from "./commitment/releasing.tsx";
import { Reports } from "./commitment/reports.tsx";
import { ItemState } from "./item-state.tsx";
import { DueShown } from "./list/rows.tsx";
import { useMayReport } from "./may-report.ts";
import { commitmentsMessages } from "./messages/messages.ts";
import { type NamedHere, useNamedHere } from "./named-here.ts";
import { Observations, usePreparedObservations } from "./observed/observations.tsx";
import { ParaphraseMark } from "./paraphrase-mark.tsx";

/** One item of the observer's record: what was compiled, from what, and what the sides say of it. */
export function ObservedItemPage({ parameters }: PageProps): ReactNode {
  const name = parameters["name"] ?? "";
  const asked = useAsked<CommitmentAnswer>(`/api/commitments/observer/${name}`);
  const drafts = useAsked<{ items: DraftView[] }>(useMayReport() ? "/api/drafts" : null);
  const named = useNamedHere();
  const again = async () => void (await Promise.all([asked.askAgain(), drafts.askAgain()]));
  return (
    <Asking of={asked}>
      {(told) => <ObservedItem told={told} drafts={drafts.value?.items ?? []} named={named} again={again} />}
    </Asking>
  );
}

interface ObservedItemProps {
  told: CommitmentAnswer;
  drafts: readonly DraftView[];
  named: NamedHere;
  again: () => Promise<void>;
}

function ObservedItem({ told, drafts, named, again }: ObservedItemProps): ReactNode {
  const { item } = told;
  const preparing = usePreparing(again);
  const prepared = [...usePreparedReports(drafts, item.id), ...usePreparedObservations(drafts, item)];
  return (
    <>
      <article className="compiled observed-item">
        <Head told={told} />
        <Facts item={item} named={named} />
        <Sources item={item} />
      </article>
      <ReleaseBar prepared={prepared} drafts={drafts} onSent={() => void again()} />
      {preparing.problem === null ? null : <ProblemNotice problem={preparing.problem} />}
      <Observations told={told} drafts={drafts} preparing={preparing} onChanged={again} />
      <Reports desk={{ told, allDrafts: drafts, preparing, again }} about={item.id} />
      <Chain told={told} named={named} />
    </>
  );
}

function Head({ told: { item, stand } }: { told: CommitmentAnswer }): ReactNode {
  const { observed: words, head } = useWords(commitmentsMessages);
  const { mechanism, may } = useSession();
  const { languageName } = useMessages();
  const { language } = useLanguage();
  const wanted = useTextLanguage(mechanism.languages);
  const { text, lang } = nameIn(item.wording, wanted);
  const others = Object.entries(item.wording).filter(([tag]) => tag !== lang);
  return (
    <header>
      <p className="quiet">
        <Link href="/commitments">{head.all}</Link> ·{" "}
        <a href={`/board/commitments/${item.id}`}>{head.board}</a>
      </p>
      <h1 lang={lang} className="commitment-title">
        {text}
      </h1>
      <p>
        <ParaphraseMark observed={item.observed} />
      </p>
      <p className="quiet">{words.explained}</p>
      {others.map(([tag, other]) => (
        <p key={tag} className="words" lang={tag}>
          <span className="visually-hidden" lang={language}>
            {languageName(tag)}:{" "}
          </span>
          {other}
        </p>
      ))}
      <p className="item-state">
        <ItemState stand={stand} />
      </p>
      {may["draft"] === true ? (
        <p>
          <Link className="button" href={`/commitments/new?observer=${item.id.replace("observer:", "")}`}>
            {words.take}
          </Link>
        </p>
      ) : null}
    </header>
  );
}

function Facts({ item, named }: { item: ItemShown; named: NamedHere }): ReactNode {
  const { fields, sorts, observed, answers } = useWords(commitmentsMessages);
  const { list } = useMessages();
  const partyName = usePartyName();
  const facts: [string, ReactNode][] = [
    [fields.sort, item.sort === null ? null : sorts[item.sort]],
    [fields.meeting, item.meeting === null ? null : named.meeting(item.meeting)],
    [fields.workstream, item.workstream === null ? null : named.workstream(item.workstream)],
    [fields.actors, item.actors.length === 0 ? null : list(item.actors.map(named.actor))],
    [fields.due, item.due === null ? null : <DueShown due={item.due} />],
    [fields.answer, item.asked.length === 0 ? null : answers["no-public-answer-found"]],
  ];
  const told =
    item.readouts.length === 0 ? observed.noReadout : observed.readouts(list(item.readouts.map(partyName)));
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet">{told}</p>
    </>
  );
}

function Sources({ item: { observed } }: { item: ItemShown }): ReactNode {
  const { observed: words } = useWords(commitmentsMessages);
  const { mechanism } = useSession();
  const wanted = useTextLanguage(mechanism.languages);
  if (observed === null) return null;
  const note = nameIn(observed.notes ?? {}, wanted);
  return (
    <>
      <h2>{words.sources}</h2>
      <ul>
        {observed.sources.map((one) => (
          <li key={one.url}>
            <a href={one.url} lang={one.language} rel="noreferrer">
              {one.publisher}
            </a>
          </li>
        ))}
      </ul>
      {note.text === "" ? null : (
        <>
          <h2>{words.notes}</h2>
          <p lang={note.lang}>{note.text}</p>
        </>
      )}
    </>
  );
}
