import type { ReactNode } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { ObservedMeetingPage } from "../observed-meeting.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import { Agenda } from "./agenda.tsx";
import type { MeetingDesk } from "./desk.ts";
import { Documents } from "./documents.tsx";
import { Frame } from "./frame.tsx";
import { useMeetingWords } from "./field-words.ts";
import { MeetingHead } from "./head.tsx";
import { MeetingInHand } from "./meeting-in-hand.tsx";
import { Releasing } from "./releasing.tsx";
import { Settling } from "./settling.tsx";
import { useShownValues } from "./shown-values.ts";

/** One meeting: the sides' own, or one that an observer read of. */
export function MeetingPage(props: PageProps): ReactNode {
  const { parameters } = props;
  if (parameters["party"] === "observer") return <ObservedMeetingPage name={parameters["name"] ?? ""} />;
  return <MeetingInHand parameters={parameters}>{(desk) => <Meeting desk={desk} />}</MeetingInHand>;
}

function Meeting({ desk }: { desk: MeetingDesk }): ReactNode {
  const logs = useExchange().value?.logs ?? null;
  return (
    <article className="meeting">
      <MeetingHead desk={desk} here="meeting" />
      <Frame desk={desk} logs={logs} />
      <Agenda desk={desk} logs={logs} />
      <Documents desk={desk} />
      <Settlement desk={desk} />
      <Releasing desk={desk} />
    </article>
  );
}

/** Frame, agenda and summary settle apart, each by both sides' signatures. */
function Settlement({ desk }: { desk: MeetingDesk }): ReactNode {
  const { settling: words } = useWords(meetingsMessages);
  const logs = useExchange().value?.logs ?? null;
  const shown = useShownValues(desk);
  const { label } = useMeetingWords(desk.committee.value);
  const { meeting, opening, rows, drafts } = desk;
  const draftsLeft = Object.keys(drafts).length > 0 || rows.some((row) => Object.keys(row.drafts).length > 0);
  const undecided = rows.filter((row) => !["in", "gone"].includes(row.membership.state)).length;
  if (opening !== null) return null;
  return (
    <section aria-labelledby="settlement">
      <h2 id="settlement">{words.title}</h2>
      {(["frame", "agenda", "summary"] as const).map((unit) => (
        <Settling
          key={unit}
          entity={meeting}
          unit={unit}
          title={words.units[unit]}
          adoptTitle={words.adoptTitles[unit]}
          shown={shown[unit]}
          children={unit === "agenda" ? rows.map((row) => row.view) : []}
          beware={unit === "agenda" && undecided > 0 ? words.undecided(undecided) : null}
          onChanged={() => void desk.again()}
          {...{ logs, draftsLeft, label }}
        />
      ))}
    </section>
  );
}
