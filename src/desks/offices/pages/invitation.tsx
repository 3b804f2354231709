import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { peopleMessages } from "./messages/people/messages.ts";

export interface Invited {
  code: string;
  endsAt: string;
}

interface InvitationProps extends Invited {
  signIn: string;
  onClose: () => void;
}

/** What is handed over to the invited person, shown this once: an address that no server sees whole, or name and code. */
export function Invitation({ signIn, code, endsAt, onClose }: InvitationProps): ReactNode {
  const words = useWords(peopleMessages);
  const { moment, close } = useMessages();
  const address = `${location.origin}/welcome#${new URLSearchParams({ name: signIn, code }).toString()}`;
  return (
    <>
      <p>{words.handOver(moment(new Date(endsAt)))}</p>
      <dl className="facts">
        <dt>{words.address}</dt>
        <dd>
          <code className="handed-over">{address}</code>
        </dd>
        <dt>{words.signIn}</dt>
        <dd>
          <code>{signIn}</code>
        </dd>
        <dt>{words.code}</dt>
        <dd>
          <code>{code}</code>
        </dd>
      </dl>
      <p className="choices">
        <button type="button" className="main" onClick={onClose}>
          {close}
        </button>
      </p>
    </>
  );
}
