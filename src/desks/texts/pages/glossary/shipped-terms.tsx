import { type ReactNode, useState } from "react";
import { Asking, useAsked } from "../../../../web/answer.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useSession } from "../../../../web/session.tsx";
import { TextField } from "../../../../web/text-field.tsx";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { FormsShown } from "./forms-shown.tsx";
import { type StartOfTerm, useStartTerm } from "./start-term.ts";

type Shipped = StartOfTerm & { source: string };

/** The glossary that comes with the software, to be searched for a start. */
export function ShippedTerms(): ReactNode {
  const { shipped: words } = useWords(glossaryMessages);
  const [sought, setSought] = useState("");
  const asked = useAsked<{ items: Shipped[]; found: number }>(
    sought.trim() === "" ? null : `/api/glossary?limit=30&text=${encodeURIComponent(sought.trim())}`,
    never,
  );
  const { start, problem } = useStartTerm();
  return (
    <section className="screen-only">
      <h2>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <div className="narrowing">
        <TextField label={words.search} value={sought} onValue={setSought} />
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {sought.trim() === "" ? null : (
        <Asking of={asked}>
          {({ items, found }) => (
            <>
              <p role="status">{words.found(items.length, found)}</p>
              {items.length === 0 ? null : <ShippedTable items={items} onStart={(one) => void start(one)} />}
            </>
          )}
        </Asking>
      )}
    </section>
  );
}

/** What is shipped does not change while a page is open. */
function never(): boolean {
  return false;
}

interface ShippedTableProps {
  items: readonly Shipped[];
  onStart: (one: Shipped) => void;
}

function ShippedTable({ items, onStart }: ShippedTableProps): ReactNode {
  const { shipped: words, list } = useWords(glossaryMessages);
  const { languageName } = useMessages();
  const { languages } = useSession().mechanism;
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{list.term}</th>
          {languages.map((language) => (
            <th key={language} scope="col">
              {languageName(language)}
            </th>
          ))}
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.name}>
            <th scope="row">
              <span lang="en">{one.name}</span>{" "}
              <button
                type="button"
                className="plain"
                aria-label={`${words.start}: ${one.name}`}
                onClick={() => onStart(one)}
              >
                {words.start}
              </button>
            </th>
            {languages.map((language) => (
              <td key={language} data-label={languageName(language)}>
                <FormsShown forms={one.accepted[language] ?? []} lang={language} />
              </td>
            ))}
            <td data-label={words.source} lang="en" className="quiet">
              {one.source}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
