import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { ReleaseBar } from "../../../../web/release-bar.tsx";
import type { Prepared } from "../../../../web/release.tsx";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";
import { useMeetingWords } from "./field-words.ts";

/** How many positions are prepared on this meeting, and the way to release them as one numbered dispatch. */
export function Releasing({ desk }: { desk: MeetingDesk }): ReactNode {
  return (
    <ReleaseBar
      prepared={usePrepared(desk)}
      drafts={desk.allDrafts}
      busy={desk.busy}
      onSent={() => void desk.again()}
    />
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
