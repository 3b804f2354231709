import type { ReactNode } from "react";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { Moment, PartyName, useOfficeName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { WordsShown } from "../../../web/words-shown.tsx";
import { type HistoryItem, sizesAt, writeSizes } from "./history.ts";
import { type ActName, type VerdictName, exchangeMessages } from "./messages/messages.ts";

interface HistoryProps {
  id: string;
  items: readonly HistoryItem[];
}

/** Every act of an entity in the order of its authors' times, and apart those that fold to nothing, with the reason. */
export function History({ id, items }: HistoryProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const idle = items.filter((one) => one.verdict !== "counts" && one.verdict !== "waits");
  return (
    <>
      <h2>{words.history}</h2>
      <ActTable id={id} items={items} all={items} />
      <h2>{words.idle}</h2>
      <p className="quiet">{idle.length === 0 ? words.noIdle : words.idleHelp}</p>
      {idle.length === 0 ? null : <ActTable id={id} items={idle} all={items} />}
    </>
  );
}

function ActTable({ id, items, all }: HistoryProps & { all: readonly HistoryItem[] }): ReactNode {
  const { columns } = useWords(exchangeMessages).evidence;
  return (
    <table className="wide-table history">
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.act}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.verdict}</th>
          <th scope="col">{columns.place}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ActRow key={`${item.at.party} ${item.at.epoch} ${item.at.index}`} id={id} item={item} all={all} />
        ))}
      </tbody>
    </table>
  );
}

interface ActRowProps {
  id: string;
  item: HistoryItem;
  all: readonly HistoryItem[];
}

function ActRow({ id, item, all }: ActRowProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const { parties } = useSession();
  const officeName = useOfficeName();
  const sizes = writeSizes(
    sizesAt(
      item,
      all,
      parties.map((one) => one.id),
    ),
  );
  return (
    <tr>
      <td className="when">
        <Moment at={item.time} />
      </td>
      <td>
        <PartyName id={item.at.party} /> {officeName(item.office)}
      </td>
      <td>
        {words.acts[item.act as ActName] ?? item.act}
        {item.dispatch === null ? null : <span className="quiet">{words.dispatch(item.dispatch)}</span>}
      </td>
      <td className="excerpt">
        <What item={item} />
      </td>
      <td className="verdict" data-verdict={item.verdict}>
        {words.verdicts[item.verdict as VerdictName] ?? item.verdict}
      </td>
      <td>
        <span className="tabular">{words.place(item.at.party, item.at.epoch, item.at.index)}</span>{" "}
        <Link href={`/evidence/${id}?asOf=${sizes}`}>{words.asOfHere}</Link>
      </td>
    </tr>
  );
}

function What({ item }: { item: HistoryItem }): ReactNode {
  const { field, value, unit, digest } = item;
  const lang = field?.split(".").at(-1) ?? "zxx";
  return (
    <>
      {field === undefined ? null : <code>{field}</code>}{" "}
      {value === undefined ? null : (
        <WordsShown text={typeof value === "string" ? value : JSON.stringify(value)} lang={lang} />
      )}
      {unit === undefined ? null : <code>{unit}</code>}{" "}
      {digest === undefined ? null : <Fingerprint of={digest} />}
    </>
  );
}
