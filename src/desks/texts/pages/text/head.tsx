import { type ReactNode, useMemo } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { type TextCount, countBrackets } from "../../brackets.ts";
import { type Blocker, blockersOf } from "../../blockers.ts";
import { isTextInForce } from "../../settled-with-text.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { useViews } from "./row.ts";
import { useTextTitle } from "./text-title.ts";
import { WordFiles } from "./word-file.tsx";

/** What the text is called, in which languages it is, and how far it has come. */
export function TextHead({ desk }: { desk: TextDesk }): ReactNode {
  const { head: words } = useWords(textMessages);
  const { text, rows } = desk;
  const title = useTextTitle(desk);
  const views = useViews(rows);
  const count = useMemo(() => countBrackets(views, desk.columns), [views, desk.columns]);
  return (
    <header className="text-head">
      <div>
        <h1 lang={title.lang}>{title.words}</h1>
        <LanguagesSaid desk={desk} />
        {desk.opening === null ? null : <p className="notice">{words.atHome}</p>}
        <HowFar desk={desk} count={count} />
        <p className="choices">
          <Link className="button main" href={`/texts/${text.id}/adoption`}>
            {words.adoption}
          </Link>
          <Link className="button" href={`/texts/${text.id}/findings`}>
            {words.findings}
          </Link>
        </p>
        <WordFiles desk={desk} />
      </div>
      {rows.length === 0 ? null : <Counts count={count} desk={desk} />}
    </header>
  );
}

function LanguagesSaid({ desk: { languages } }: { desk: TextDesk }): ReactNode {
  const { head: words } = useWords(textMessages);
  const { languageName, list } = useMessages();
  const { authentic, courtesy, prevailing } = languages;
  return (
    <p className="quiet">
      {words.authentic(list(authentic.map(languageName)))}{" "}
      {prevailing === null ? words.nonePrevails : words.prevails(languageName(prevailing))}{" "}
      {courtesy.length === 0 ? null : words.courtesy(list(courtesy.map(languageName)))}
    </p>
  );
}

/** In one sentence: in force, ripe for adoption, or what stands in the way. */
function HowFar({ desk, count }: { desk: TextDesk; count: TextCount }): ReactNode {
  const { head: words } = useWords(textMessages);
  const { known } = desk.paragraphs;
  const { mechanism } = useSession();
  const views = useViews(desk.rows);
  const { authentic, courtesy } = desk.languages;
  const key = [...authentic, "/", ...courtesy].join(" ");
  const far = useMemo(() => {
    if (known === null) return null;
    const shown = views.map(({ id }) => id);
    return {
      blockers: blockersOf(desk.text, known, desk.languages, mechanism.languages, shown),
      inForce: isTextInForce(desk.text, known, mechanism.languages),
    };
  }, [desk.text, known, views, key, mechanism.languages]);
  if (far === null || desk.opening !== null) return null;
  const { blockers, inForce } = far;
  return (
    <p className="how-far" role="status">
      <strong>{inForce ? words.inForce : wordsOfWay(words, blockers, count)}</strong>
    </p>
  );
}

function wordsOfWay(
  words: { ripe: string; brackets: (count: number) => string; others: (count: number) => string },
  blockers: readonly Blocker[],
  { brackets }: TextCount,
): string {
  if (blockers.length === 0) return words.ripe;
  if (brackets === 0) return words.others(blockers.length);
  return words.brackets(brackets);
}

/** How the paragraphs stand in each language, as counts that add up. */
function Counts({ count, desk }: { count: TextCount; desk: TextDesk }): ReactNode {
  const { head: words } = useWords(textMessages);
  const { languageName, number, standing } = useMessages();
  const rows = [
    [standing.bracketed, "bracketed"],
    [words.oneSideOnly, "open"],
    [words.toFollow, "toFollow"],
    [words.agreed, "agreed"],
  ] as const;
  return (
    <table className="counts">
      <caption>{words.counts(count.languages[0]?.paragraphs ?? 0)}</caption>
      <thead>
        <tr>
          <td />
          {count.languages.map(({ language }) => (
            <th key={language} scope="col">
              {languageName(language)}
              {desk.languages.prevailing === language ? (
                <span className="quiet"> {words.prevailingMark}</span>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, key]) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {count.languages.map((one) => (
              <td key={one.language} className="number">
                {number(one[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
