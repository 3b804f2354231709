import type { ReactNode } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { textsMessages } from "./messages/messages.ts";
import { type DispatchRow, SentDispatches } from "./sent-dispatches.tsx";
import { WaitingDrafts } from "./waiting-drafts.tsx";

/** What our side has prepared and what it has sent. */
export function OutboxPage(): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  const drafts = useAsked<{ items: DraftView[] }>("/api/drafts");
  const dispatches = useAsked<{ items: DispatchRow[] }>("/api/dispatches");
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <h2>{words.waiting}</h2>
      <Asking of={drafts}>
        {({ items }) => (
          <WaitingDrafts
            drafts={items}
            onSent={() => void Promise.all([drafts.askAgain(), dispatches.askAgain()])}
          />
        )}
      </Asking>
      <h2>{words.sent}</h2>
      <Asking of={dispatches}>{({ items }) => <SentDispatches dispatches={items} />}</Asking>
    </>
  );
}
