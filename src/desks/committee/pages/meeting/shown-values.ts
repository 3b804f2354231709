import { useLanguage, useWords } from "../../../../web/language.tsx";
import { commonIn } from "../../joint-values.ts";
import { pointsIn } from "../../agenda.ts";
import { meetingsMessages } from "../messages/messages.ts";
import type { MeetingDesk } from "./desk.ts";
import { useMeetingWords } from "./field-words.ts";
import type { ShownValue } from "./settling.tsx";

const FRAME = ["series", "number", "when", "place", "mode", "state", "host", "previous"];

/** What each unit of a meeting would settle, in words: only values on which nobody who has spoken differs. */
export function useShownValues({ meeting, rows, committee }: MeetingDesk): {
  frame: ShownValue[];
  agenda: ShownValue[];
  summary: ShownValue[];
} {
  const { agenda: words } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const named = useMeetingWords(committee.value);
  const shown = (field: string): ShownValue[] => {
    const value = commonIn(meeting, field);
    const lang = named.languageOf(field) ?? language;
    return value === undefined
      ? []
      : [{ key: field, label: named.label(field), lang, words: named.value(field, value) }];
  };
  const inLanguages = (field: string) =>
    Object.keys(meeting.fields).filter((one) => one.startsWith(`${field}.`));
  const included = pointsIn(commonIn(meeting, "agenda")).flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row?.membership.state === "in" ? [row] : [];
  });
  return {
    frame: [...inLanguages("title"), ...FRAME].flatMap(shown),
    summary: inLanguages("summary").flatMap(shown),
    agenda: included.flatMap((row, at) =>
      Object.keys(row.view.fields).flatMap((field): ShownValue[] => {
        const value = field.startsWith("title.") ? commonIn(row.view, field) : undefined;
        if (typeof value !== "string") return [];
        const lang = named.languageOf(field) ?? language;
        return [
          {
            key: `${row.id} ${field}`,
            label: `${words.point(at + 1)} · ${named.label(field)}`,
            lang,
            words: value,
          },
        ];
      }),
    ),
  };
}
