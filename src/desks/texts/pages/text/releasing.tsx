import { type ReactNode, useState } from "react";
import { useWords } from "../../../../web/language.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import { useSession } from "../../../../web/session.tsx";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import { Circulating } from "../outbox/circulating.tsx";
import type { TextDesk } from "./desk.ts";
import { usePrepared } from "./prepared.ts";
import { useTextTitle } from "./text-title.ts";

/** What is prepared on this text and its paragraphs, and the ways to release it or to ask offices first. */
export function Releasing({ desk }: { desk: TextDesk }): ReactNode {
  const { may } = useSession();
  const again = () => void desk.again();
  const circulate = (free: readonly Prepared[]) => <Circulate {...{ desk, free }} />;
  return (
    <ReleaseBar
      prepared={usePrepared(desk)}
      drafts={desk.allDrafts}
      beside={may["circulate"] === true ? circulate : undefined}
      onSent={again}
    />
  );
}

function Circulate({ desk, free }: { desk: TextDesk; free: readonly Prepared[] }): ReactNode {
  const words = useWords(clearanceMessages);
  const title = useTextTitle(desk);
  const [asking, setAsking] = useState(false);
  const onClose = () => setAsking(false);
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.circulate}
      </button>
      {asking ? (
        <Circulating
          drafts={free}
          title={title.words.slice(0, 120)}
          onClose={onClose}
          onDone={() => {
            onClose();
            void desk.again();
          }}
        />
      ) : null}
    </>
  );
}
