import { type ReactNode, useState } from "react";
import type { LogView } from "../../../../web/answers.ts";
import { useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import { AgendaPoint } from "./agenda-point.tsx";
import { type Changing, allTheirs, changingOf } from "./changing.ts";
import type { MeetingDesk } from "./desk.ts";
import { Offers } from "./offers.tsx";

interface AgendaProps {
  desk: MeetingDesk;
  logs: readonly LogView[] | null;
}

/** The joint agenda in its order, what can be taken over, and what each side wants on it. */
export function Agenda({ desk, logs }: AgendaProps): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const { party } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const changing = changingOf(desk, party);
  const { rows, meeting } = desk;
  const standing = meeting.fields["agenda"]?.standing ?? "silent";
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">
        {words.title} <Standing state={standing}>{` · ${words.order}`}</Standing>
      </h2>
      {rows.length === 0 ? <p className="empty">{words.empty}</p> : null}
      <ol className="agenda">
        {rows.map((row) => (
          <AgendaPoint
            key={row.id}
            {...{ row, desk, logs, changing }}
            isOpen={open === row.id}
            onOpen={(isOpen) => setOpen(isOpen ? row.id : null)}
          />
        ))}
      </ol>
      {meeting.may.draft ? <Tools desk={desk} changing={changing} onAdded={setOpen} /> : null}
      {meeting.may.draft ? <Offers desk={desk} changing={changing} /> : null}
    </section>
  );
}

interface ToolsProps {
  desk: MeetingDesk;
  changing: Changing;
  onAdded: (id: string) => void;
}

function Tools({ desk, changing, onAdded }: ToolsProps): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const { party } = useSession();
  const theirs = allTheirs(desk, party).length;
  return (
    <p className="choices">
      <button type="button" onClick={() => onAdded(changing.add())}>
        {words.add}
      </button>
      {theirs === 0 ? null : (
        <button type="button" onClick={changing.takeAllTheirs}>
          {words.takeAllTheirs(theirs)}
        </button>
      )}
    </p>
  );
}
