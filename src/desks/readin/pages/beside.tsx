import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { readinMessages } from "./messages/messages.ts";
import { languageOfText } from "./sheet/language-of-text.ts";
import type { AccountView, BesideView } from "./sheet-answers.ts";

/** Two readouts of one meeting read together: what both say, what only one does. */
export function BesidePage({ parameters }: PageProps): ReactNode {
  const { beside: words } = useWords(readinMessages);
  const address = `/api/readin/${parameters["source"]}/beside/${parameters["other"]}`;
  const asked = useAsked<BesideView>(address, () => false);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <Asking of={asked}>{(view) => <Beside view={view} />}</Asking>
    </>
  );
}

function Beside({ view }: { view: BesideView }): ReactNode {
  const { beside: words } = useWords(readinMessages);
  const { first, second, both, onlyFirst, onlySecond } = view;
  const otherDays = first.day !== null && second.day !== null && first.day !== second.day;
  return (
    <>
      <p>
        {words.toSheet}{" "}
        {[first, second].map((one) => (
          <Link
            key={one.id}
            className="account-link"
            href={`/readin/${one.id}`}
            lang={languageOfText(one.title)}
          >
            {one.title}
          </Link>
        ))}
      </p>
      {otherDays ? <p className="notice">{words.otherDays}</p> : null}
      <h2>{words.both(both.length)}</h2>
      {both.length === 0 ? <p className="quiet">{words.none}</p> : <Pairs view={view} />}
      <OnlyIn title={first.title} sentence={(title) => words.onlyFirst(title, onlyFirst.length)} />
      <Alone account={first} ids={onlyFirst} />
      <OnlyIn title={second.title} sentence={(title) => words.onlySecond(title, onlySecond.length)} />
      <Alone account={second} ids={onlySecond} />
    </>
  );
}

/** Where the title stands in the sentence, until it is put there in its own language. */
const PLACE = "\u0000";

function OnlyIn({ title, sentence }: { title: string; sentence: (title: string) => string }): ReactNode {
  const [before = "", after = ""] = sentence(PLACE).split(PLACE);
  return (
    <h2>
      {before}
      <span className="words" lang={languageOfText(title)}>
        {title}
      </span>
      {after}
    </h2>
  );
}

function Pairs({ view: { first, second, both } }: { view: BesideView }): ReactNode {
  const { sheet } = useWords(readinMessages);
  return (
    <table className="wide-table account-pairs">
      <thead>
        <tr>
          {[first, second].map((one) => (
            <th key={one.id} scope="col" lang={languageOfText(one.title)}>
              {one.title}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {both.map((pair) => (
          <tr key={pair.first}>
            <td data-label={first.title}>
              <Wording account={first} id={pair.first} />
            </td>
            <td data-label={second.title}>
              <Wording account={second} id={pair.second} />
            </td>
            <td className="when quiet">{sheet.likeness(Math.round(pair.likeness * 100))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Alone({ account, ids }: { account: AccountView; ids: readonly string[] }): ReactNode {
  const { beside: words } = useWords(readinMessages);
  if (ids.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ul className="alone">
      {ids.map((id) => (
        <li key={id}>
          <Wording account={account} id={id} />
        </li>
      ))}
    </ul>
  );
}

function Wording({ account, id }: { account: AccountView; id: string }): ReactNode {
  const wording = account.drafts.find((one) => one.id === id)?.edit.wording ?? "";
  return (
    <span className="words" lang={languageOfText(wording)}>
      {wording}
    </span>
  );
}
