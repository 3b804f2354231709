import type { ReactNode } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import { useOfficeName } from "../../../../web/named.tsx";
import { useCalendarWords } from "../calendar-words.ts";
import type { MeetingDesk } from "../meeting/desk.ts";
import { tableMessages } from "../messages/table/messages.ts";
import type { ActionPoint } from "./action-points.ts";

interface ActionPointListProps {
  desk: MeetingDesk;
  actions: readonly ActionPoint[];
}

/** Everything that somebody is to do after this meeting: what is prepared, and what both sides have been told. */
export function ActionPointList({ desk, actions }: ActionPointListProps): ReactNode {
  const { actions: words } = useWords(tableMessages);
  const sent = (desk.around.value?.raised ?? []).filter((one) => one.from === "parties");
  const { language } = useLanguage();
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{words.title}</h2>
      {actions.length + sent.length === 0 ? <p className="empty">{words.none}</p> : null}
      {actions.length === 0 ? null : (
        <table className="wide-table">
          <caption>{words.prepared}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.actors}</th>
              <th scope="col">{words.due}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((one) => (
              <ActionRow key={one.id} action={one} desk={desk} />
            ))}
          </tbody>
        </table>
      )}
      {sent.length === 0 ? null : (
        <>
          <h3>{words.sent}</h3>
          <ul>
            {sent.map((one) => {
              const wording = nameIn(one.wording, language);
              return (
                <li key={one.id}>
                  <Link href={`/commitments/${one.id}`} lang={wording.lang} className="words">
                    {wording.text === "" ? one.id : wording.text}
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function ActionRow({ action, desk }: { action: ActionPoint; desk: MeetingDesk }): ReactNode {
  const { actions: words } = useWords(tableMessages);
  const { list, draft } = useMessages();
  const { day } = useCalendarWords();
  const officeName = useOfficeName();
  const fields = action.prepared.map(({ entity, field }) => ({ entity, field }));
  return (
    <tr>
      <th scope="row">
        <Link href={`/commitments/${action.id}`} className="words" lang={action.wording?.lang}>
          {action.wording?.words ?? words.noWords}
        </Link>{" "}
        <button type="button" className="plain" onClick={() => void desk.preparing.discard(fields)}>
          {draft.discard}
        </button>
      </th>
      <td data-label={words.actors}>
        {action.actors.length === 0 ? words.nobody : list(action.actors.map(officeName))}
      </td>
      <td data-label={words.due} className="tabular">
        {action.due === null ? words.noDue : day(action.due)}
      </td>
    </tr>
  );
}
