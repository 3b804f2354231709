import type { ReactNode } from "react";
import { useWords } from "../../../../web/language.tsx";
import type { CommitmentAnswer, ListedShown } from "../../shown.ts";
import { CommitmentLink, useItemWords } from "../commitment-link.tsx";
import { ItemState } from "../item-state.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import type { NamedHere } from "../named-here.ts";
import { ParaphraseMark } from "../paraphrase-mark.tsx";

/** Everything it restates and everything that restates it, on the years. */
export function Chain({ told, named }: { told: CommitmentAnswer | null; named: NamedHere }): ReactNode {
  const { chain: words, head } = useWords(commitmentsMessages);
  if (told === null) return null;
  const { chain, stand } = told;
  return (
    <section className="chain">
      <h2>{words.title}</h2>
      {chain.length < 2 ? (
        <p className="quiet">{words.once}</p>
      ) : (
        <>
          <p>
            {stand.times > 1 ? <strong>{head.raised(stand.times, stand.since)}. </strong> : null}
            <span className="quiet">{words.lead}</span>
          </p>
          <ol className="chain-line">
            {chain.map((one) => (
              <Link key={one.item.id} listed={one} isHere={one.item.id === told.item.id} named={named} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface LinkProps {
  listed: ListedShown;
  isHere: boolean;
  named: NamedHere;
}

function Link({ listed: { item, stand }, isHere, named }: LinkProps): ReactNode {
  const { chain: words } = useWords(commitmentsMessages);
  const { text, lang } = useItemWords()(item);
  return (
    <li className={item.from === "observer" ? "compiled" : "said"} aria-current={isHere ? "true" : undefined}>
      <span className="chain-year">{item.raisedOn.slice(0, 4)}</span>
      <div>
        <p>
          {isHere ? (
            <span className="words" lang={lang}>
              {text}
            </span>
          ) : (
            <CommitmentLink item={item} />
          )}
        </p>
        <p className="beneath">
          {item.meeting === null ? null : <span>{named.meeting(item.meeting)}</span>}
          <span>
            <ItemState stand={stand} raised={false} />
          </span>
          {isHere ? <span>{words.here}</span> : null}
        </p>
        <ParaphraseMark observed={item.observed} />
      </div>
    </li>
  );
}
