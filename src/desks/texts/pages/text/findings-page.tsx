import { type ReactNode, useMemo } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useSession } from "../../../../web/session.tsx";
import { wordsInHand } from "../../words-in-hand.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import type { TextDesk } from "./desk.ts";
import { SeverityShown } from "./finding-list.tsx";
import { marksOn, standing } from "./finding-marks.ts";
import { countBySeverity } from "./findings-standing.tsx";
import { type Checked, type Findings, useFindings } from "./findings.ts";
import { MarkedWords } from "./marked-words.tsx";
import type { Row } from "./row.ts";
import { TextInHand } from "./text-in-hand.tsx";
import { useTextTitle } from "./text-title.ts";

/** Everything the languages of a text say differently, to be read at one go and printed. */
export function FindingsPage({ parameters }: PageProps): ReactNode {
  return <TextInHand parameters={parameters}>{(desk) => <Report desk={desk} />}</TextInHand>;
}

function Report({ desk }: { desk: TextDesk }): ReactNode {
  const { report: words, findings: found } = useWords(marginMessages);
  const { party } = useSession();
  const title = useTextTitle(desk);
  const rows = desk.rows.filter(({ membership }) => membership.state !== "gone");
  const units = useMemo(
    () =>
      desk.rows.map(({ id, view, drafts }) => ({
        id,
        texts: wordsInHand(view, desk.columns, party, drafts),
      })),
    [desk.rows, desk.columns, party],
  );
  const findings = useFindings(desk.text.id, units);
  const counts = countBySeverity(rows, findings);
  return (
    <article className="report">
      <h1>{words.title}</h1>
      <p className="lead" lang={title.lang}>
        {title.words}
      </p>
      <p className="choices screen-only">
        <Link className="button" href={`/texts/${desk.text.id}`}>
          {words.toText}
        </Link>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <p>{words.intro}</p>
      <p className="quiet">{words.limits}</p>
      {findings.problem === null ? null : <ProblemNotice problem={findings.problem} />}
      <p role="status">
        {findings.left > 0 ? (
          found.looking(findings.left)
        ) : (
          <strong>
            {counts.critical + counts.major + counts.minor === 0 ? found.none : found.standing(counts)}
          </strong>
        )}
      </p>
      <Compared rows={rows} findings={findings} />
      {rows.map((row) => (
        <Section key={row.id} row={row} checked={findings.of(row.id)} desk={desk} />
      ))}
      <LetPass rows={rows} findings={findings} />
    </article>
  );
}

/** How much the counts are about: what was compared, and what could not be. */
function Compared({ rows, findings }: { rows: readonly Row[]; findings: Findings }): ReactNode {
  const { report: words } = useWords(marginMessages);
  const looked = rows.flatMap(({ id }) => findings.of(id) ?? []);
  const compared = looked.filter(({ texts }) => Object.keys(texts).length > 1).length;
  const alone = looked.filter(({ texts }) => Object.keys(texts).length === 1).length;
  return (
    <p className="quiet">
      {words.lookedAt(compared)} {words.tooFew(alone)}
    </p>
  );
}

interface SectionProps {
  row: Row;
  checked: Checked | null;
  desk: TextDesk;
}

/** One paragraph in which something was found: its words in every language, marked, and a sentence for each finding. */
function Section({ row, checked, desk }: SectionProps): ReactNode {
  const { report: words } = useWords(marginMessages);
  const { languageName } = useMessages();
  const found = standing(checked);
  if (checked === null || found.length === 0) return null;
  return (
    <section className="report-paragraph">
      <h2>
        <Link href={`/texts/${desk.text.id}?paragraph=${encodeURIComponent(row.id)}`}>
          {words.paragraph(row.number ?? 0)}
        </Link>
      </h2>
      <dl className="report-words">
        {desk.columns.map((language) => {
          const text = checked.texts[language];
          return text === undefined ? null : (
            <div key={language}>
              <dt>{languageName(language)}</dt>
              <dd>
                <MarkedWords
                  text={text}
                  lang={language}
                  marks={marksOn(checked, language, text)}
                  active={null}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      <ol>
        {found.map((finding) => (
          <li key={finding.key}>
            <SeverityShown severity={finding.severity} /> {finding.message}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What our side lets pass, where, and why. */
function LetPass({ rows, findings }: { rows: readonly Row[]; findings: Findings }): ReactNode {
  const { report: words, findings: found } = useWords(marginMessages);
  const { day } = useMessages();
  const officeName = useOfficeName();
  const waived = rows.flatMap(({ id, number }) =>
    (findings.of(id)?.findings ?? []).flatMap((finding) =>
      finding.waived === null ? [] : [{ id, number, finding, waiver: finding.waived }],
    ),
  );
  return (
    <section>
      <h2>{words.waivedTitle}</h2>
      {waived.length === 0 ? <p className="quiet">{words.noneWaived}</p> : null}
      <ul>
        {waived.map(({ id, number, finding, waiver }) => (
          <li key={`${id} ${finding.key}`}>
            {words.paragraph(number ?? 0)}: <SeverityShown severity={finding.severity} /> {finding.message}{" "}
            <strong>{found.because(waiver.reason)}</strong>{" "}
            <span className="quiet">
              {found.by(officeName(waiver.office), day(new Date(waiver.waivedAt)))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
