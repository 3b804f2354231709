import { type ReactNode, useState } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { type Prepared, Release } from "../../../../web/release.tsx";
import { useSession } from "../../../../web/session.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";
import { useMeetingWords } from "./field-words.ts";

/** How many positions are prepared on this meeting, and the way to release them as one numbered dispatch. */
export function Releasing({ desk }: { desk: MeetingDesk }): ReactNode {
  return <ReleasingOf prepared={usePrepared(desk)} busy={desk.busy} onSent={() => void desk.again()} />;
}

interface ReleasingProps {
  prepared: readonly Prepared[];
  /** More is on its way to our server. */
  busy?: boolean;
  onSent: () => void;
}

/** The bar that stands while something is prepared, and the release behind it. */
export function ReleasingOf({ prepared, busy = false, onSent }: ReleasingProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  return (
    <div className="sending text-sending" role="status">
      {prepared.length === 0 ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(prepared.length)}</strong>
          {may["release"] === true ? (
            <button type="button" className="main" disabled={busy} onClick={() => setAsking(true)}>
              {release.open}
            </button>
          ) : null}
          {busy ? <span className="quiet">{release.notSavedYet}</span> : null}
        </p>
      )}
      {sent === null || prepared.length > 0 ? null : (
        <p>
          <strong>{release.done(sent)}</strong> {release.doneHelp}
        </p>
      )}
      {asking ? (
        <Release
          prepared={prepared}
          onClose={() => setAsking(false)}
          onSent={(dispatch) => {
            setAsking(false);
            setSent(dispatch);
            onSent();
          }}
        />
      ) : null}
    </div>
  );
}

/** Our drafts on the meeting and its points as they would be sent: the meeting's own first, then in its order. */
export function usePrepared({ meeting, drafts, rows, committee }: MeetingDesk): Prepared[] {
  const { agenda: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const named = useMeetingWords(committee.value);
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number ?? "–";
  const prepared = (entity: string, field: string, value: unknown, prefix: string): Prepared => ({
    entity,
    field,
    label: `${prefix}${named.label(field)}`,
    lang: named.languageOf(field) ?? language,
    words:
      field === "agenda" && Array.isArray(value)
        ? value.map(String).map(numberOf).join(", ") || "–"
        : field === "meeting"
          ? meeting.id
          : named.value(field, value),
  });
  const own = Object.entries(drafts).map(([field, { value }]) => prepared(meeting.id, field, value, ""));
  const points = rows.flatMap((row) =>
    Object.entries(row.drafts).map(([field, { value }]) =>
      prepared(row.id, field, value, `${row.number === null ? "–" : words.point(row.number)} · `),
    ),
  );
  return [...own, ...points].filter((one) => one.words.trim() !== "");
}
