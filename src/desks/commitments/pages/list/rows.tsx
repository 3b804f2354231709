import type { ReactNode } from "react";
import { useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import type { ItemShown, ListedShown } from "../../shown.ts";
import { CommitmentLink } from "../commitment-link.tsx";
import { useDated } from "../dates.ts";
import { ItemState } from "../item-state.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import type { NamedHere } from "../named-here.ts";
import { ParaphraseMark } from "../paraphrase-mark.tsx";

/** Commitments as rows; what was compiled from public sources looks different from what a side said. */
export function ItemRows({ items, named }: { items: readonly ListedShown[]; named: NamedHere }): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  const { columns } = words;
  return (
    <table className="wide-table item-rows">
      <thead>
        <tr>
          <th scope="col">{columns.commitment}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.evidence}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <ItemRow key={one.item.id} listed={one} named={named} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ listed, named }: { listed: ListedShown; named: NamedHere }): ReactNode {
  const { list, sorts, origins } = useWords(commitmentsMessages);
  const dated = useDated();
  const { item, stand } = listed;
  const beneath = [
    item.sort === null ? null : sorts[item.sort],
    item.workstream === null ? null : named.workstream(item.workstream),
    item.meeting === null ? null : named.meeting(item.meeting),
    item.actors.map(named.actor).join(", "),
  ];
  return (
    <tr className={item.from === "observer" ? "compiled" : "said"}>
      <th scope="row">
        <CommitmentLink item={item} />
        <span className="beneath">
          {beneath
            .filter((one) => one !== null && one !== "")
            .map((one) => (
              <span key={one}>{one}</span>
            ))}
        </span>
        <ParaphraseMark observed={item.observed} />
      </th>
      <td>
        {item.standing === "observed" ? (
          <span className="quiet">{origins.observer}</span>
        ) : (
          <Standing state={item.standing} />
        )}
      </td>
      <td data-label={list.columns.due}>
        <DueShown due={item.due} />
      </td>
      <td data-label={list.columns.evidence} className="when">
        {stand.evidenceOn === null ? "–" : dated(stand.evidenceOn)}
      </td>
      <td>
        <ItemState stand={stand} />
      </td>
    </tr>
  );
}

/** By when, as a day and as the words that say so. */
export function DueShown({ due }: Pick<ItemShown, "due">): ReactNode {
  const dated = useDated();
  const wanted = useTextLanguage(useSession().mechanism.languages);
  if (due === null) return "–";
  const { text, lang } = nameIn(due.words, wanted);
  return (
    <>
      {due.on === null ? null : <span className="when">{dated(due.on)}</span>}
      {text === "" ? null : (
        <span className="quiet" lang={lang === "und" ? undefined : lang}>
          {text}
        </span>
      )}
    </>
  );
}
