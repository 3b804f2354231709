import { type ReactNode, type SyntheticEvent, useId } from "react";
import { useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useKeptText } from "../../../../web/use-kept-text.ts";
import { saidBy } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { Changing } from "./changing.ts";
import type { Row } from "./row.ts";

/** Our own reserves on a paragraph, to be made and lifted, and whether we speak on it without prejudice. */
export function ReserveEditor({ row, changing }: { row: Row; changing: Changing }): ReactNode {
  const { reserves: words } = useWords(textMessages);
  const ours = useOurs(row);
  const [reason, setReason] = useKeptText(`reserve ${row.id}`);
  const id = useId();
  function add(event: SyntheticEvent): void {
    event.preventDefault();
    if (reason.trim() === "") return;
    changing.say(row, "reserve", [...ours.reserves, reason.trim()]);
    setReason("");
  }
  return (
    <form className="reserve" onSubmit={add}>
      <h4>{words.ours}</h4>
      {ours.reserves.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul>
        {ours.reserves.map((one) => (
          <li key={one}>
            {one}{" "}
            <button
              type="button"
              className="plain"
              onClick={() =>
                changing.say(
                  row,
                  "reserve",
                  ours.reserves.filter((other) => other !== one),
                )
              }
            >
              {words.lift}
            </button>
          </li>
        ))}
      </ul>
      {ours.isDraft ? <p className="quiet">{words.notSent}</p> : null}
      <label htmlFor={id}>{words.reason}</label>
      <p className="choices">
        <input id={id} value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
        <button type="submit">{words.make}</button>
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={ours.withoutPrejudice}
          onChange={(event) => changing.say(row, "withoutPrejudice", event.target.checked)}
        />{" "}
        {words.speakWithoutPrejudice}
      </label>
    </form>
  );
}

/** What our side says, or is about to say, of its own on a paragraph. */
function useOurs({ view, drafts }: Row): {
  reserves: string[];
  withoutPrejudice: boolean;
  isDraft: boolean;
} {
  const { party } = useSession();
  const value = (field: string) => {
    const said = view.fields[field];
    return drafts[field]?.value ?? (said === undefined ? undefined : saidBy(said, party));
  };
  const reserves = value("reserve");
  return {
    reserves: Array.isArray(reserves) ? reserves.filter((one) => typeof one === "string") : [],
    withoutPrejudice: value("withoutPrejudice") === true,
    isDraft: "reserve" in drafts || "withoutPrejudice" in drafts,
  };
}
