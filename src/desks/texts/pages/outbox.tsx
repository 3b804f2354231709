import type { ReactNode } from "react";
import type { DraftView, NamedThings } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { useSession } from "../../../web/session.tsx";
import { clearanceMessages } from "./messages/clearance/messages.ts";
import { textsMessages } from "./messages/messages.ts";
import { type Preparation, concernsOutbox } from "./outbox/preparation.ts";
import { Preparations } from "./outbox/preparations.tsx";
import { type DispatchRow, SentDispatches } from "./sent-dispatches.tsx";
import { WaitingDrafts } from "./waiting-drafts.tsx";

/** What our side has prepared, what its offices say of it, and what it has sent. */
export function OutboxPage(): ReactNode {
  const { outbox: words } = useWords(textsMessages);
  const { prepared, askedOfUs } = useWords(clearanceMessages);
  const { may } = useSession();
  const whole = may["draft"] === true;
  const drafts = useAsked<{ items: DraftView[]; named: NamedThings }>("/api/drafts?named=yes");
  const outbox = useAsked<{ items: Preparation[]; named: NamedThings }>("/api/outbox", concernsOutbox);
  const dispatches = useAsked<{ items: DispatchRow[]; named: NamedThings }>(whole ? "/api/dispatches" : null);
  const again = () => void Promise.all([drafts.askAgain(), outbox.askAgain(), dispatches.askAgain()]);
  const preparations = outbox.value?.items ?? [];
  const inPreparation = new Set(
    preparations.flatMap((one) => one.drafts.map(({ entity, field }) => `${entity} ${field}`)),
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <h2>{may["circulate"] === true ? prepared : askedOfUs}</h2>
      <Asking of={outbox}>
        {({ items, named }) => <Preparations preparations={items} named={named} onChanged={again} />}
      </Asking>
      <h2>{words.waiting}</h2>
      <Asking of={drafts}>
        {({ items, named }) => (
          <WaitingDrafts
            named={named}
            drafts={items.filter(({ entity, field }) => !inPreparation.has(`${entity} ${field}`))}
            onSent={again}
          />
        )}
      </Asking>
      {whole ? (
        <>
          <h2>{words.sent}</h2>
          <Asking of={dispatches}>
            {({ items, named }) => <SentDispatches dispatches={items} named={named} />}
          </Asking>
        </>
      ) : null}
    </>
  );
}
