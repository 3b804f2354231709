import type { ReactNode } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Named, PartyName, usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useDated } from "../../../commitments/pages/dates.ts";
import type { DossierShown } from "../../dossier/shown.ts";
import { dossierWords } from "../../messages/dossier/messages.ts";
import { committeeWords } from "../../messages/messages.ts";
import { Dated, Worded } from "./worded.tsx";

/** Commitments by their words alone; where more are counted than listed, it says so. */
export function Lines({ list }: { list: DossierShown["late"] }): ReactNode {
  const words = useWords(committeeWords);
  const more = useWords(dossierWords);
  return (
    <>
      <ul className="dossier-lines">
        {list.lines.map((one) => (
          <li key={one.id}>
            <Worded line={one} />
            {one.dueOn === null ? null : (
              <p className="dossier-facts">
                <span>
                  <Dated date={one.dueOn} worded={more.due} />
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {list.lines.length < list.total ? (
        <p className="quiet">{words.shown(list.lines.length, list.total)}</p>
      ) : null}
    </>
  );
}

/** What tables outside the committee did to its commitments, and what meetings of other series promised. */
export function OutsideEvents({ shown }: { shown: DossierShown }): ReactNode {
  const more = useWords(dossierWords);
  const { language } = useLanguage();
  const { list } = useMessages();
  const { parties } = useSession();
  const partyName = usePartyName();
  const dated = useDated();
  const known = (by: readonly string[]) => by.filter((one) => parties.some(({ id }) => id === one));
  const { raised } = shown.outside;
  return (
    <>
      <ul className="dossier-lines">
        {shown.outside.events.map((one) => {
          const text = nameIn(one.words, language);
          return (
            <li key={one.id}>
              <span className="quiet">{dated(one.on)}</span> <span lang={text.lang}>{text.text}</span>{" "}
              <span className="quiet">
                {[
                  list(known(one.by).map(partyName)),
                  one.table,
                  one.items === 0 ? null : more.items(one.items),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
      {raised.total === 0 ? null : (
        <>
          <h3>{more.raisedElsewhere}</h3>
          <Lines list={raised} />
        </>
      )}
    </>
  );
}

/** Who led then and who leads now, and which offices are called otherwise. */
export function People({ shown }: { shown: DossierShown }): ReactNode {
  const words = useWords(committeeWords);
  const more = useWords(dossierWords);
  const { heads, offices } = shown.people;
  return (
    <>
      <table className="wide-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{more.before}</th>
            <th scope="col">{more.now}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {heads.map(({ party, before, after, changed }) => (
            <tr key={party}>
              <th scope="row">
                <PartyName id={party} />
              </th>
              <td data-label={more.before}>
                <HeadName head={before} />
              </td>
              <td data-label={more.now}>
                <HeadName head={after} />
              </td>
              <td>{changed === null ? words.headUnknown : changed ? words.headChanged : words.headSame}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {offices.length === 0 ? null : (
        <>
          <h3>{more.offices}</h3>
          <ul>
            {offices.map((one) => (
              <li key={`${one.party} ${JSON.stringify(one.to)}`}>
                <Named names={one.from} /> → <Named names={one.to} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type HeadShown = DossierShown["people"]["heads"][number]["before"];

/** A name as its owner writes it, and the form in use in the reader's language. */
function HeadName({ head }: { head: HeadShown }): ReactNode {
  const words = useWords(committeeWords);
  const { language } = useLanguage();
  if (head === null) return <span className="quiet">{words.headUnknown}</span>;
  const title = nameIn(head.title, language);
  const name = head.names[language];
  const known = head.nameLanguage === "und" ? undefined : head.nameLanguage;
  return (
    <>
      <span lang={known}>{head.nameLocal}</span>
      {name === undefined || name === head.nameLocal ? null : ` (${name})`}
      <span className="quiet block" lang={title.lang === "und" ? undefined : title.lang}>
        {title.text}
      </span>
    </>
  );
}
