import type { ReactNode } from "react";
import { useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { Named, PartyName } from "../../../web/named.tsx";
import type { TimesShown } from "../meetings/shapes.ts";
import { useCalendarWords } from "./calendar-words.ts";
import { meetingsMessages } from "./messages/messages.ts";

/** An instant on the clock of every capital; a day that is not worked there is warned of, with its name. */
export function Times({ starts }: { starts: string }): ReactNode {
  const { times: words } = useWords(meetingsMessages);
  const { day, zone } = useCalendarWords();
  const asked = useAsked<TimesShown>(`/api/meetings/times?${new URLSearchParams({ starts }).toString()}`);
  if (asked.value === null) return null;
  return (
    <table className="times">
      <caption className="visually-hidden">{words.title}</caption>
      <tbody>
        {asked.value.capitals.map((one) => (
          <tr key={one.party}>
            <th scope="row">
              <PartyName id={one.party} />
            </th>
            <td className="tabular">
              <strong>{one.time}</strong> {day(one.day)} <span className="quiet">{zone(one.zone)}</span>
            </td>
            <td>
              {one.worked ? null : (
                <span className="warned">
                  {one.holiday === null ? words.weekend : <Named names={one.holiday} />}
                </span>
              )}{" "}
              {one.listed ? null : <span className="quiet">{words.notListed(one.day.slice(0, 4))}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
