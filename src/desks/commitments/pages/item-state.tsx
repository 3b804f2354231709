import type { ReactNode } from "react";
import { useWords } from "../../../web/language.tsx";
import type { ListedShown } from "../shown.ts";
import { commitmentsMessages } from "./messages/messages.ts";

interface ItemStateProps {
  stand: ListedShown["stand"];
  /** Whether it says how often it was raised; a chain says that above all of its links. */
  raised?: boolean;
}

/** Where a commitment stands today: under way or how it ended, late, unanswered, how often raised. */
export function ItemState({ stand, raised = true }: ItemStateProps): ReactNode {
  const { head, ends } = useWords(commitmentsMessages);
  return (
    <span className="item-states">
      <span className="item-progress" data-progress={stand.progress}>
        {stand.progress === "open" ? head.open : ends[stand.progress]}
      </span>
      {stand.late ? <strong className="late">{head.late}</strong> : null}
      {stand.unanswered ? <span className="quiet">{head.unanswered}</span> : null}
      {raised && stand.times > 1 ? (
        <span className="quiet">{head.raised(stand.times, stand.since)}</span>
      ) : null}
    </span>
  );
}
