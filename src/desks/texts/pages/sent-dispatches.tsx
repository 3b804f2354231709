import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment, useOfficeName, usePartyName } from "../../../web/named.tsx";
import type { NamedThings } from "../../../web/answers.ts";
import { clearanceMessages } from "./messages/clearance/messages.ts";
import type { Clearance } from "./outbox/preparation.ts";
import { type SentAct, textsMessages } from "./messages/messages.ts";
import { useKindWords } from "./outbox/kind-words.ts";
import { ThingHere } from "./outbox/thing-here.tsx";

export interface DispatchRow {
  number: number;
  time: string;
  office: string;
  received: { party: string; time: string }[];
  clearances: Pick<Clearance, "office" | "standing" | "overruled">[];
  /** The first of what it says, and how much that is in all. */
  items: { id: string; act: string; entity?: string; field?: string }[];
  count: number;
}

/** How many things a dispatch names before the rest is folded away. */
const NAMED = 8;

interface SentDispatchesProps {
  dispatches: readonly DispatchRow[];
  named: NamedThings;
}

/** What has been sent, by number, newest first. */
export function SentDispatches({ dispatches, named }: SentDispatchesProps): ReactNode {
  const { nothingSent, sentColumns: columns } = useWords(textsMessages).outbox;
  const { received } = useWords(clearanceMessages);
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
          <th scope="col">{received}</th>
        </tr>
      </thead>
      <tbody>
        {dispatches.map((one) => (
          <DispatchLine key={one.number} dispatch={one} named={named} />
        ))}
      </tbody>
    </table>
  );
}

function DispatchLine({ dispatch, named }: { dispatch: DispatchRow; named: NamedThings }): ReactNode {
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
        <AllContents dispatch={dispatch} named={named} />
        <ClearedBy dispatch={dispatch} />
      </td>
      <td>
        <Received dispatch={dispatch} />
      </td>
    </tr>
  );
}

interface AllContentsProps {
  dispatch: DispatchRow;
  named: NamedThings;
}

/** What a dispatch holds; of a long one the rest opens, and what the list does not name is counted. */
function AllContents({ dispatch: { items, count }, named }: AllContentsProps): ReactNode {
  const { inAll } = useWords(textsMessages).outbox;
  const all = byEntity(items);
  const contents = all.map(([entity, of]) => (
    <Contents key={entity} entity={entity} items={of} named={named} />
  ));
  if (all.length <= NAMED) return contents;
  return (
    <>
      {contents.slice(0, NAMED)}
      <details>
        <summary>{inAll(count)}</summary>
        {contents.slice(NAMED)}
        {count > items.length ? "…" : null}
      </details>
    </>
  );
}

function ClearedBy({ dispatch }: { dispatch: DispatchRow }): ReactNode {
  const words = useWords(clearanceMessages);
  const { list } = useMessages();
  const officeName = useOfficeName();
  const agreed = dispatch.clearances.filter((one) => one.standing === "agreed");
  return (
    <>
      {agreed.length === 0 ? null : (
        <span className="quiet block">
          {words.clearedBy(list(agreed.map((one) => officeName(one.office))))}
        </span>
      )}
      {dispatch.clearances.map(({ office, overruled }) =>
        overruled === null ? null : (
          <span key={office} className="quiet block">
            {officeName(office)}: {words.overruledBy(officeName(overruled.office), overruled.reason)}
          </span>
        ),
      )}
    </>
  );
}

/** Since when each other side has said that it holds this. */
function Received({ dispatch }: { dispatch: DispatchRow }): ReactNode {
  const words = useWords(clearanceMessages);
  const partyName = usePartyName();
  if (dispatch.received.length === 0) return <span className="quiet">{words.notReceived}</span>;
  return dispatch.received.map(({ party, time }) => (
    <span key={party} className="block">
      <Moment at={time} /> <span className="quiet">{words.receivedBy(partyName(party))}</span>
    </span>
  ));
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

/** The label of a field in one language as that of the field in all of them: "Title · Korean" as "Title · Korean, English". */
function inLanguages(label: string, own: string, all: readonly string[]): string {
  return label.includes(own) ? label.replace(own, all.join("/")) : label;
}

interface ContentsProps {
  entity: string;
  items: DispatchRow["items"];
  named: NamedThings;
}

function Contents({ entity, items, named }: ContentsProps): ReactNode {
  const { acts } = useWords(textsMessages).outbox;
  const { list } = useMessages();
  const fields = useKindWords(named)(named.things[entity]?.kind ?? null);
  const { languageName } = useMessages();
  const said = items.flatMap(({ act, field }) => {
    if (field === undefined) return [acts[act as SentAct] ?? act];
    const tag = fields.languageOf(field);
    if (tag === null) return [fields.label(field)];
    // What is said in several languages is named once.
    const family = items.filter((one) => one.field?.startsWith(`${field.split(".")[0] ?? ""}.`) === true);
    const languages = family.flatMap((one) => fields.languageOf(one.field ?? "") ?? []);
    return family[0]?.field === field
      ? [inLanguages(fields.label(field), languageName(tag), languages.map(languageName))]
      : [];
  });
  return (
    <span className="receipt">
      {entity === "" ? null : <ThingHere id={entity} named={named} />}
      <span className="block">{list([...new Set(said)])}</span>
    </span>
  );
}
