import { type ReactNode, useState } from "react";
import { Asking } from "../../../../web/answer.tsx";
import type { EntityView } from "../../../../web/answers.ts";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { TextField } from "../../../../web/text-field.tsx";
import { useAllOfKind } from "../all-of-kind.ts";
import { glossaryMessages } from "../messages/glossary/messages.ts";
import { type FieldDrafts, draftsByEntity } from "../text/row.ts";
import { nameOf } from "../wordings.ts";
import { AdoptAll } from "./adopt-all.tsx";
import { ChooseText } from "./choose-text.tsx";
import { FormsShown } from "./forms-shown.tsx";
import { ShippedTerms } from "./shipped-terms.tsx";
import { TERM, termStanding, termValue } from "./term-fields.ts";

/** The joint glossary: what both sides have settled or are settling, and where new terms come from. */
export function GlossaryPage(): ReactNode {
  const { list: words } = useWords(glossaryMessages);
  const { may } = useSession();
  const [sought, setSought] = useState("");
  const { listing, home, drafts: items } = useAllOfKind(TERM, 1000);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {may["draft"] === true ? (
          <Link className="button main" href="/glossary/new">
            {words.open}
          </Link>
        ) : null}
      </div>
      <p className="lead">{words.intro}</p>
      <Asking of={listing}>
        {({ items: opened }) =>
          opened.length + home.length === 0 ? (
            <div className="empty">
              <p>{words.empty}</p>
              <p>{words.emptyToDo}</p>
            </div>
          ) : (
            <>
              <div className="narrowing">
                <TextField label={words.search} value={sought} onValue={setSought} />
              </div>
              <TermTable terms={[...home, ...opened]} drafts={draftsByEntity(items)} sought={sought} />
              <AdoptAll terms={opened} onChanged={() => void listing.askAgain()} />
            </>
          )
        }
      </Asking>
      {may["draft"] === true ? (
        <>
          <ChooseText />
          <ShippedTerms />
        </>
      ) : null}
    </>
  );
}

interface TermTableProps {
  terms: readonly EntityView[];
  drafts: ReadonlyMap<string, FieldDrafts>;
  sought: string;
}

const NO_DRAFTS: FieldDrafts = {};

function TermTable({ terms, drafts, sought }: TermTableProps): ReactNode {
  const { list: words } = useWords(glossaryMessages);
  const { languageName } = useMessages();
  const { mechanism, party } = useSession();
  const rows = terms.map((term) => {
    const own = drafts.get(term.id) ?? NO_DRAFTS;
    const value = (field: string) => termValue(term, field, party, own);
    const forms = mechanism.languages.map((language) => ({ language, forms: value(`accepted.${language}`) }));
    return { term, forms, kind: value("class")[0] ?? "–" };
  });
  const wanted = sought.trim().toLowerCase();
  const shown = rows.filter(({ term, forms }) =>
    [term.id, ...forms.flatMap((one) => one.forms)].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{words.term}</th>
          {mechanism.languages.map((language) => (
            <th key={language} scope="col">
              {languageName(language)}
            </th>
          ))}
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.standing}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ term, forms, kind }) => (
          <tr key={term.id}>
            <th scope="row">
              <Link href={`/glossary/${term.id}`}>{nameOf(term.id).replace(/^term\./, "")}</Link>
            </th>
            {forms.map(({ language, forms: own }) => (
              <td key={language} data-label={languageName(language)}>
                <FormsShown forms={own} lang={language} />
              </td>
            ))}
            <td data-label={words.kind}>{kind}</td>
            <td>{term.openedAt === "" ? words.atHome : <Standing state={termStanding(term)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
