import { type ReactNode, useState } from "react";
import type { DraftView } from "../../../../web/answers.ts";
import { useLanguage, useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { PartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useLedHere } from "../../../../web/use-led-here.ts";
import type { Preparing } from "../../../texts/pages/text/preparing.ts";
import type { CommitmentAnswer, EvidenceShown, ReportShown } from "../../shown.ts";
import { readableAddress } from "../addresses.ts";
import { useDated } from "../dates.ts";
import { useMayReport } from "../may-report.ts";
import { commitmentsMessages } from "../messages/messages.ts";
import { PublishOwn } from "./publishing.tsx";
import { reportDraftsAbout, useReportFieldWords } from "./report-drafts.ts";
import { ReportForm } from "./report-form.tsx";

/** What the list of reports needs of its page. */
export interface ReportsDesk {
  told: CommitmentAnswer | null;
  allDrafts: readonly DraftView[];
  preparing: Preparing;
  again: () => Promise<void>;
}

/** Each side's own words on what became of it, with evidence; what an observer read stands among them, marked. */
export function Reports({ desk, about }: { desk: ReportsDesk; about: string }): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  const mayReport = useMayReport();
  const { place, led } = useLedHere<HTMLElement>("reports");
  const [writing, setWriting] = useState(led);
  const reports = desk.told?.reports ?? [];
  const events = (desk.told?.item.evidence ?? []).filter((one) => one.from === "event");
  const inOrder = [...reports, ...events].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const prepared = reportDraftsAbout(desk.allDrafts, about);
  return (
    <section className="reports" id="reports" ref={place}>
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {inOrder.length + prepared.length === 0 ? <p>{words.none}</p> : null}
      {prepared.map((one) => (
        <PreparedReport key={one.entity} report={one} preparing={desk.preparing} />
      ))}
      {inOrder.map((one) => (
        <ReportEntry key={`${one.from} ${one.id} ${one.on}`} evidence={one} onChanged={desk.again} />
      ))}
      {!mayReport ? null : writing ? (
        <ReportForm about={about} preparing={desk.preparing} onDone={() => setWriting(false)} />
      ) : (
        <p>
          <button type="button" onClick={() => setWriting(true)}>
            {words.add}
          </button>
        </p>
      )}
    </section>
  );
}

function PreparedReport({
  report,
  preparing,
}: {
  report: ReturnType<typeof reportDraftsAbout>[number];
  preparing: Preparing;
}): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  const { draft } = useMessages();
  const { label, value, languageOf } = useReportFieldWords();
  const { language } = useLanguage();
  const { entity, values } = report;
  const fields = Object.keys(values);
  return (
    <div className="drafted report">
      <p className="label">{words.prepared}</p>
      <dl className="facts">
        {fields
          .filter((field) => field !== "about")
          .map((field) => (
            <div key={field}>
              <dt>{label(field)}</dt>
              <dd lang={languageOf(field) ?? language}>{value(field, values[field])}</dd>
            </div>
          ))}
      </dl>
      <button
        type="button"
        className="plain"
        onClick={() => void preparing.discard(fields.map((field) => ({ entity, field })))}
      >
        {draft.discard}
      </button>
    </div>
  );
}

interface ReportEntryProps {
  evidence: EvidenceShown | ReportShown;
  onChanged: () => Promise<void>;
}

function ReportEntry({ evidence, onChanged }: ReportEntryProps): ReactNode {
  const { reports: words, effects } = useWords(commitmentsMessages);
  const { languages } = useSession().mechanism;
  const wanted = useTextLanguage(languages);
  const dated = useDated();
  const { text, lang } = nameIn(evidence.words, wanted);
  const compiled = evidence.from === "event";
  const effect = evidence.effect as keyof typeof effects | null;
  return (
    <article className={compiled ? "compiled report" : "said report"}>
      <p className="report-head">
        {compiled ? (
          <span className="paraphrase-mark">{words.observed}</span>
        ) : (
          evidence.by.map((party) => <PartyName key={party} id={party} />)
        )}{" "}
        <span className="when">{dated(evidence.on)}</span>
        {effect === null ? null : <strong> {effects[effect]}</strong>}
        {evidence.outside === null ? null : <span className="quiet"> {words.from(evidence.outside)}</span>}
      </p>
      {text === "" ? null : (
        <p className="words" lang={lang}>
          {text}
        </p>
      )}
      {evidence.links.length === 0 ? null : <Evidence links={evidence.links} />}
      {"party" in evidence ? <PublishOwn own={evidence} words={words} onChanged={onChanged} /> : null}
    </article>
  );
}

function Evidence({ links }: Pick<EvidenceShown, "links">): ReactNode {
  const { reports: words } = useWords(commitmentsMessages);
  return (
    <ul className="evidence-links" aria-label={words.evidence}>
      {links.map((one) =>
        "address" in one ? (
          <li key={one.address}>
            <a href={one.address} rel="noreferrer" title={one.address} lang="und">
              {readableAddress(one.address)}
            </a>
          </li>
        ) : (
          <li key={one.file}>
            <a href={`/api/attachments/${one.file}`} download={one.name}>
              {one.name}
            </a>
          </li>
        ),
      )}
    </ul>
  );
}
