import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../../web/answer.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import type { DelegationList } from "../../delegation-list.ts";
import type { MeetingDesk } from "../meeting/desk.ts";
import { MeetingHead } from "../meeting/head.tsx";
import { MeetingInHand } from "../meeting/meeting-in-hand.tsx";
import { Releasing } from "../meeting/releasing.tsx";
import { OwnDelegation } from "./own-delegation.tsx";
import { type SentDelegation, SentDelegations } from "./sent-delegations.tsx";

/** Who comes: our own list at home, and what the sides have sent each other. */
export function DelegationsPage({ parameters }: PageProps): ReactNode {
  return <MeetingInHand parameters={parameters}>{(desk) => <Delegations desk={desk} />}</MeetingInHand>;
}

function Delegations({ desk }: { desk: MeetingDesk }): ReactNode {
  const { id, may } = desk.meeting;
  const own = useAsked<{ list: DelegationList | null }>(may.draft ? `/api/meetings/${id}/delegation` : null);
  const sent = useAsked<{ items: SentDelegation[] }>(
    desk.opening === null ? `/api/meetings/${id}/delegations` : null,
  );
  const today = desk.committee.value?.day ?? "";
  return (
    <article className="meeting">
      <MeetingHead desk={desk} here="delegations" />
      {may.draft ? (
        <Asking of={own}>{({ list }) => <OwnDelegation desk={desk} server={list} today={today} />}</Asking>
      ) : null}
      {desk.opening === null ? (
        <Asking of={sent}>
          {({ items }) => (
            <SentDelegations
              desk={desk}
              sent={items}
              onChanged={() => void Promise.all([sent.askAgain(), desk.again()])}
            />
          )}
        </Asking>
      ) : null}
      <Releasing desk={desk} />
    </article>
  );
}
