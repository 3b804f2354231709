import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment, useOfficeName } from "../../../web/named.tsx";
import { type SentAct, textsMessages } from "./messages/messages.ts";
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
        {byEntity(dispatch.items).map(([entity, items]) => (
          <Contents key={entity} entity={entity} items={items} />
        ))}
      </td>
    </tr>
  );
}

/** The items of each entity together, in the order in which they were said; what speaks of none under "". */
function byEntity(items: DispatchRow["items"]): [string, DispatchRow["items"]][] {
  const found = new Map<string, DispatchRow["items"]>();
  for (const item of items) {
    const entity = item.entity ?? "";
    found.set(entity, [...(found.get(entity) ?? []), item]);
  }
  return [...found];
}

function Contents({ entity, items }: { entity: string; items: DispatchRow["items"] }): ReactNode {
  const { acts } = useWords(textsMessages).outbox;
  const { languageName, list } = useMessages();
  const languageOf = useFieldLanguage();
  const named = items.map(({ act, field }) =>
    field === undefined ? (acts[act as SentAct] ?? act) : languageName(languageOf(field)),
  );
  return (
    <span className="receipt">
      {entity === "" ? null : <Link href={`/paragraphs/${entity}`}>{nameOf(entity)}</Link>} {list(named)}
    </span>
  );
}
