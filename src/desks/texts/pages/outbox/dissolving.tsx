import type { ReactNode } from "react";
import { Confirming } from "../../../../web/confirming.tsx";
import { useWords } from "../../../../web/language.tsx";
import { useNode } from "../../../../web/session.tsx";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import type { Preparation } from "./preparation.ts";

interface DissolvingProps {
  preparation: Preparation;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a dispatch apart before it has left: nothing of it is seen outside. */
export function Dissolving({ preparation, onDone, onClose }: DissolvingProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { client } = useNode();
  return (
    <Confirming
      title={words.dissolve}
      confirm={words.dissolveConfirm}
      ask={() => client.ask("DELETE", `/api/outbox/${preparation.id}`)}
      {...{ onDone, onClose }}
    >
      <p>{words.dissolveConsequence}</p>
    </Confirming>
  );
}
