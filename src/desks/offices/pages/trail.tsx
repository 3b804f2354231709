import { type ReactNode, useId, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Moment, useOfficeName, usePartyName } from "../../../web/named.tsx";
import { accountMessages } from "./messages/account/messages.ts";
import { peopleMessages } from "./messages/people/messages.ts";
import type { SignInWay } from "./session-table.tsx";
import { type Noted, notedDeeds } from "../noted.ts";
import { useReadWords } from "./read-words.ts";

interface TrailRow {
  number: number;
  at: string;
  office: string | null;
  person: string | null;
  name: string | null;
  nameLanguage: string | null;
  deed: Noted;
  about: Readonly<Record<string, string | number | string[]>>;
}

const STEP = 100;

/** The access trail, the last first: who did what and when. Nothing in it can be changed. */
export function Trail(): ReactNode {
  const words = useWords(peopleMessages);
  const { more } = useMessages();
  const [deed, setDeed] = useState("");
  const [limit, setLimit] = useState(STEP);
  const query = new URLSearchParams({ limit: String(limit), ...(deed === "" ? {} : { deed }) });
  const trail = useAsked<{ items: TrailRow[]; next: number | null }>(`/api/trail?${query.toString()}`, never);
  return (
    <section>
      <h2>{words.trail}</h2>
      <p>{words.trailIntro}</p>
      <DeedChoice deed={deed} onDeed={setDeed} />
      <Asking of={trail}>
        {({ items, next }) => (
          <>
            <TrailTable rows={items} />
            {next === null || limit >= 500 ? null : (
              <p className="choices">
                <button type="button" onClick={() => setLimit(Math.min(500, limit + STEP))}>
                  {more}
                </button>
              </p>
            )}
          </>
        )}
      </Asking>
    </section>
  );
}

/** What happens in the record is no news of the trail. */
function never(): boolean {
  return false;
}

function DeedChoice({ deed, onDeed }: { deed: string; onDeed: (deed: string) => void }): ReactNode {
  const words = useWords(peopleMessages);
  const id = useId();
  return (
    <div className="narrowing">
      <p>
        <label htmlFor={id}>{words.deed}</label>
        <select id={id} value={deed} onChange={(event) => onDeed(event.target.value)}>
          <option value="">{words.everyDeed}</option>
          {notedDeeds.map((one) => (
            <option key={one} value={one}>
              {words.deeds[one]}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

function TrailTable({ rows }: { rows: readonly TrailRow[] }): ReactNode {
  const { trailColumns: columns, nothingNoted } = useWords(peopleMessages);
  if (rows.length === 0) return <p className="empty">{nothingNoted}</p>;
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.about}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TrailLine key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function TrailLine({ row }: { row: TrailRow }): ReactNode {
  const words = useWords(peopleMessages);
  const officeName = useOfficeName();
  const { auditor: named, ...about } = row.about;
  // One that reads by a token or a key is nobody's office: it is who did it, and not what it was about.
  const auditor = row.office === null && typeof named === "string" ? named : null;
  return (
    <tr>
      <td className="when">
        <Moment at={row.at} />
      </td>
      <td>
        {auditor !== null ? (
          <>
            {auditor}
            <span className="quiet block">{words.roles.auditor}</span>
          </>
        ) : row.name === null ? (
          <span className="quiet">
            {row.person ??
              (row.office !== null ? words.operator : row.deed === "trusted" ? words.byItself : words.nobody)}
          </span>
        ) : (
          <span lang={row.nameLanguage ?? undefined}>{row.name}</span>
        )}
        {row.office === null ? null : <span className="quiet block">{officeName(row.office)}</span>}
      </td>
      <td>{words.deeds[row.deed]}</td>
      <td className="about">
        <AboutWords about={auditor === null ? row.about : about} />
      </td>
    </tr>
  );
}

/** What a row says beside who and what: numbers, names of things, what was read; a way of signing in by its word. */
function AboutWords({ about }: Pick<TrailRow, "about">): ReactNode {
  const { aboutWords, grounds } = useWords(peopleMessages);
  const { ways } = useWords(accountMessages);
  const { number } = useMessages();
  const officeName = useOfficeName();
  const partyName = usePartyName();
  const readWords = useReadWords();
  const { address, ...rest } = about;
  const read = typeof address === "string" ? readWords(address) : null;
  const shown = (key: string, value: TrailRow["about"][string]): string => {
    if (key === "way") return ways[value as SignInWay] ?? String(value);
    if (key === "party") return partyName(String(value));
    if (key === "grounds") return grounds[String(value)] ?? String(value);
    if (typeof value === "number") return number(value);
    const list = Array.isArray(value) ? value : [value];
    return list.map((one) => (key === "offices" || key === "office" ? officeName(one) : one)).join(", ");
  };
  return (
    <>
      {read === null ? null : (
        <span className="block">
          {read.what} {read.of === null ? null : <span className="quiet">{read.of}</span>}
        </span>
      )}
      {Object.entries(rest).map(([key, value]) => (
        <span key={key} className="block">
          <span className="quiet">{aboutWords[key] ?? key}</span> {shown(key, value)}
        </span>
      ))}
    </>
  );
}
