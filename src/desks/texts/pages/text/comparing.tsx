import { type ReactNode, useState } from "react";
import type { EntityView } from "../../../../web/answers.ts";
import { useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { lastSettled } from "../../settled-with-text.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { Against, Comparison } from "./use-comparison.ts";

/** With what to compare: nothing, the version settled last, another side, any day. */
export function Comparing({ comparison, text }: { comparison: Comparison; text: EntityView }): ReactNode {
  const { comparing: words } = useWords(textMessages);
  const { party: own } = useSession();
  const partyName = usePartyName();
  const [day, setDay] = useState(today);
  const { against, choose } = comparison;
  const others = text.participants.filter((one) => one !== own);
  function chosen(value: string): void {
    if (value === "day") choose({ with: "day", day });
    else if (value === "nothing" || value === "settled") choose({ with: value });
    else choose({ with: "party", party: value });
  }
  return (
    <div className="narrowing">
      <label>
        {words.label}
        <select value={valueOf(against)} onChange={(event) => chosen(event.target.value)}>
          <option value="nothing">{words.withNothing}</option>
          {lastSettled(text) === null ? null : <option value="settled">{words.lastSettled}</option>}
          {others.map((party) => (
            <option key={party} value={party}>
              {partyName(party)}
            </option>
          ))}
          <option value="day">{words.anyDay}</option>
        </select>
      </label>
      {against.with === "day" ? (
        <label>
          {words.day}
          <input
            type="date"
            value={day}
            max={today()}
            onChange={(event) => {
              setDay(event.target.value);
              if (event.target.value !== "") choose({ with: "day", day: event.target.value });
            }}
          />
        </label>
      ) : null}
      {against.with === "nothing" ? null : <p className="quiet">{words.isPrivate}</p>}
    </div>
  );
}

function valueOf(against: Against): string {
  return against.with === "party" ? against.party : against.with;
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
