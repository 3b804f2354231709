import type { ReactNode } from "react";
import type { DraftView, EntityView } from "../../../web/answers.ts";
import { Asking } from "../../../web/answer.tsx";
import { useMessages, useTextLanguage, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { Standing } from "../../../web/standing.tsx";
import { languagesOf, valueShown } from "../languages-of-text.ts";
import { lastSettled } from "../settled-with-text.ts";
import { stageOver } from "../stages.ts";
import { useAllOfKind } from "./all-of-kind.ts";
import { textMessages } from "./messages/text/messages.ts";
import { TEXT } from "./text/desk.ts";
import { useFieldWords } from "./text/field-words.ts";
import { draftsByEntity } from "./text/row.ts";
import { nameOf } from "./wordings.ts";

/** The texts the sides negotiate or have settled, those at home first. */
export function TextsPage(): ReactNode {
  const { texts: words } = useWords(textMessages);
  const { may } = useSession();
  const { listing, home, drafts: items } = useAllOfKind(TEXT, 500);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {may["draft"] === true ? (
          <Link className="button main" href="/texts/new">
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
            <TextTable texts={[...home, ...opened]} drafts={items} />
          )
        }
      </Asking>
    </>
  );
}

function TextTable({
  texts,
  drafts,
}: {
  texts: readonly EntityView[];
  drafts: readonly DraftView[];
}): ReactNode {
  const { texts: words } = useWords(textMessages);
  const byEntity = draftsByEntity(drafts);
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.sort}</th>
          <th scope="col">{words.columns.languages}</th>
          <th scope="col">{words.columns.standing}</th>
          <th scope="col">{words.columns.changed}</th>
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <TextLine
            key={text.id}
            text={text}
            drafts={Object.fromEntries(
              Object.entries(byEntity.get(text.id) ?? {}).map(([field, { value }]) => [field, value]),
            )}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TextLineProps {
  text: EntityView;
  drafts: Readonly<Record<string, unknown>>;
}

function TextLine({ text, drafts }: TextLineProps): ReactNode {
  const { texts: words } = useWords(textMessages);
  const { mechanism, party } = useSession();
  const { languageName, list } = useMessages();
  const fieldWords = useFieldWords();
  const wanted = useTextLanguage(mechanism.languages);
  const { authentic } = languagesOf(text, party, mechanism.languages, drafts);
  const titles = [wanted, ...mechanism.languages].flatMap((lang) => {
    const title = valueShown(text, `title.${lang}`, party, drafts);
    return typeof title === "string" ? [{ lang, title }] : [];
  });
  const sort = valueShown(text, "sort", party, drafts);
  return (
    <tr>
      <th scope="row">
        <Link href={`/texts/${text.id}`}>
          <span lang={titles[0]?.lang}>{titles[0]?.title ?? nameOf(text.id)}</span>
        </Link>
      </th>
      <td>{sort === undefined ? "–" : fieldWords.value("sort", sort)}</td>
      <td data-label={words.columns.languages}>{list(authentic.map(languageName))}</td>
      <td>
        <TextStanding text={text} />
      </td>
      <td className="when">{text.changedAt === null ? words.atHome : <Moment at={text.changedAt} />}</td>
    </tr>
  );
}

/** How far a text has come, as far as its own fields tell. */
function TextStanding({ text }: { text: EntityView }): ReactNode {
  const { texts: words, stages } = useWords(textMessages);
  const settled = lastSettled(text);
  if (settled === null) return words.negotiated;
  const stage = stageOver(text, settled.digest);
  return (
    <>
      <Standing state="settled" />{" "}
      {stage === null ? null : <span className="quiet">{stages[stage.stage]}</span>}
    </>
  );
}
