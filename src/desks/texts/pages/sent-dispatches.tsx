import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment, useOfficeName } from "../../../web/named.tsx";
import { textsMessages } from "./messages/messages.ts";
import { nameOf, useFieldLanguage } from "./wordings.ts";

export interface DispatchRow {
  number: number;
  time: string;
  office: string;
  items: { id: string; act: string; entity?: string; field?: string }[];
}

/** What has been sent, by number, newest first. */
export function SentDispatches({ dispatches }: { dispatches: readonly DispatchRow[] }): ReactNode {
  const { nothingSent, sentColumns: columns } = useWords(textsMessages).outbox;
  if (dispatches.length === 0) return <p className="empty">{nothingSent}</p>;
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {columns.number}
          </th>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.office}</th>
          <th scope="col">{columns.contents}</th>
        </tr>
      </thead>
      <tbody>
        {dispatches.map((one) => (
          <DispatchLine key={one.number} dispatch={one} />
        ))}
      </tbody>
    </table>
  );
}

function DispatchLine({ dispatch }: { dispatch: DispatchRow }): ReactNode {
  const { number } = useMessages();
  const officeName = useOfficeName();
  return (
    <tr>
      <th scope="row" className="number">
        {number(dispatch.number)}
      </th>
      <td className="when">
        <Moment at={dispatch.time} />
      </td>
      <td>{officeName(dispatch.office)}</td>
      <td>
        {dispatch.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </td>
    </tr>
  );
}

function Item({ item }: { item: DispatchRow["items"][number] }): ReactNode {
  const { languageName } = useMessages();
  const languageOf = useFieldLanguage();
  if (item.entity === undefined) return null;
  return (
    <span className="receipt">
      <Link href={`/paragraphs/${item.entity}`}>{nameOf(item.entity)}</Link>
      {item.field === undefined ? null : ` · ${languageName(languageOf(item.field))}`}
    </span>
  );
}
