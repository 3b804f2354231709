import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Answer } from "../../../../web/client.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import { wordsInHand } from "../../words-in-hand.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import type { TextDesk } from "../text/desk.ts";
import { TextInHand } from "../text/text-in-hand.tsx";
import { useTextTitle } from "../text/text-title.ts";
import { FormsShown } from "./forms-shown.tsx";
import { useStartTerm } from "./start-term.ts";

interface Proposed {
  accepted: Record<string, string[]>;
  why: "defined" | "repeated" | "rendered-differently";
  paragraphs: number[];
}

/** The terms that a text defines or repeats, each the start of a joint one. */
export function TermsFromTextPage({ parameters }: PageProps): ReactNode {
  return <TextInHand parameters={parameters}>{(desk) => <Proposals desk={desk} />}</TextInHand>;
}

function Proposals({ desk }: { desk: TextDesk }): ReactNode {
  const { fromText: words } = useWords(glossaryMessages);
  const { loading } = useMessages();
  const title = useTextTitle(desk);
  const answer = useProposed(desk);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">
        <Link href={`/texts/${desk.text.id}`}>
          <span lang={title.lang}>{title.words}</span>
        </Link>
      </p>
      <p>{words.intro}</p>
      {answer === null ? (
        <p className="quiet">{loading}</p>
      ) : answer.ok ? (
        <ProposalTable desk={desk} items={answer.value.items} />
      ) : (
        <ProblemNotice problem={answer.problem} />
      )}
    </>
  );
}

/** Asked once for the words at hand: a term one has begun meanwhile need not be proposed again at every change. */
function useProposed({ rows, columns }: TextDesk): Answer<{ items: Proposed[] }> | null {
  const { client } = useNode();
  const { party } = useSession();
  const [answer, setAnswer] = useState<Answer<{ items: Proposed[] }> | null>(null);
  const key = JSON.stringify(rows.map(({ view, drafts }) => wordsInHand(view, columns, party, drafts)));
  const paragraphs = useMemo(() => JSON.parse(key) as unknown, [key]);
  useEffect(() => {
    let wanted = true;
    void client
      .ask<{ items: Proposed[] }>("POST", "/api/glossary/proposals", { paragraphs })
      .then((answered) => {
        if (wanted) setAnswer(answered);
      });
    return () => {
      wanted = false;
    };
  }, [client, paragraphs]);
  return answer;
}

function ProposalTable({ desk, items }: { desk: TextDesk; items: readonly Proposed[] }): ReactNode {
  const { fromText: words, shipped } = useWords(glossaryMessages);
  const { list, languageName, number } = useMessages();
  const { languages } = useSession().mechanism;
  const { start, problem } = useStartTerm();
  if (items.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <table className="wide-table">
        <thead>
          <tr>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageName(language)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={JSON.stringify(one)}>
              {languages.map((language) => (
                <td key={language} data-label={languageName(language)}>
                  <FormsShown forms={one.accepted[language] ?? []} lang={language} />
                </td>
              ))}
              <td>
                <span className="quiet">
                  {words.why[one.why]}.{" "}
                  {words.places(list(one.paragraphs.map((at) => number(desk.rows[at]?.number ?? at + 1))))}
                </span>{" "}
                <button
                  type="button"
                  className="plain"
                  onClick={() => void start({ name: one.accepted["en"]?.[0] ?? "", accepted: one.accepted })}
                >
                  {shipped.start}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
