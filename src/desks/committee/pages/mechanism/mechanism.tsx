import { type ReactNode, useDeferredValue, useState } from "react";
import { Asking, useAsked } from "../../../../web/answer.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Named, PartyName } from "../../../../web/named.tsx";
import type { MechanismShown, TermsShown } from "../../mechanism/shown.ts";
import { useCalendarWords } from "../calendar-words.ts";
import { mechanismMessages } from "../messages/mechanism/messages.ts";

/** What the committee is: who takes part, in which languages and by which rules, and the words it uses. */
export function MechanismPage(): ReactNode {
  const asked = useAsked<MechanismShown>("/api/mechanism");
  return <Asking of={asked}>{(shown) => <Shown shown={shown} />}</Asking>;
}

function Shown({ shown }: { shown: MechanismShown }): ReactNode {
  const { page: words } = useWords(mechanismMessages);
  const { languageName, list } = useMessages();
  return (
    <article className="mechanism">
      <h1>
        <Named names={shown.formal} />
      </h1>
      <p className="lead">{words.intro}</p>
      <p>
        {words.languages(list(shown.languages.map(languageName)))}{" "}
        {shown.prevailing === null ? words.nonePrevails : words.prevails(languageName(shown.prevailing))}
      </p>
      <Parties shown={shown} />
      <Series shown={shown} />
      <h2>{words.workstreams}</h2>
      <dl className="facts">
        {shown.workstreams.map((one) => (
          <div key={one.id} className="fact">
            <dt>
              <Named names={one.names} />
            </dt>
            <dd>
              {one.themes.map((theme, at) => (
                <span key={JSON.stringify(theme)}>
                  {at === 0 ? null : " · "}
                  <Named names={theme} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Offices shown={shown} />
      <Holidays shown={shown} />
      <Glossary languages={shown.languages} />
    </article>
  );
}

function Parties({ shown }: { shown: MechanismShown }): ReactNode {
  const { page: words } = useWords(mechanismMessages);
  const { languageName } = useMessages();
  const { zone } = useCalendarWords();
  return (
    <table className="wide-table">
      <thead>
        <tr>
          <th scope="col">{words.party}</th>
          <th scope="col">{words.capital}</th>
          <th scope="col">{words.ownLanguage}</th>
        </tr>
      </thead>
      <tbody>
        {shown.parties.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <PartyName id={one.id}>
                <Named names={one.formal} />
              </PartyName>
            </th>
            <td data-label={words.capital}>
              <Named names={one.capital} /> <span className="quiet">{zone(one.zone)}</span>
            </td>
            <td data-label={words.ownLanguage}>{languageName(one.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How meetings are counted and who hosts: the rule that proposes the next one. */
function Series({ shown }: { shown: MechanismShown }): ReactNode {
  const { page: words } = useWords(mechanismMessages);
  return (
    <>
      <h2>{words.series}</h2>
      {shown.series.map((one) => (
        <section key={one.id}>
          <h3>
            <Named names={one.names} />
          </h3>
          <p>
            {one.numbered ? words.numbered : words.notNumbered}{" "}
            {one.cycle.length === 0 ? words.noTurn : words.turn}{" "}
            {one.cycle.map((party, at) => (
              <span key={party}>
                {at === 0 ? null : " → "}
                <PartyName id={party} />
              </span>
            ))}
          </p>
          {one.prepares === null ? null : (
            <p className="quiet">
              {words.prepares} <Named names={one.prepares} />
            </p>
          )}
          {one.note === null ? null : (
            <p className="quiet">
              <Named names={one.note} />
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function Offices({ shown }: { shown: MechanismShown }): ReactNode {
  const { page: words, roles } = useWords(mechanismMessages);
  return (
    <>
      <h2>{words.offices}</h2>
      {shown.parties.map((party) => (
        <details key={party.id} className="earlier">
          <summary>
            <Named names={party.formal} />{" "}
            <span className="quiet">{shown.offices.filter((one) => one.party === party.id).length}</span>
          </summary>
          <table className="wide-table">
            <tbody>
              {shown.offices
                .filter((one) => one.party === party.id)
                .map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Named names={one.names} />
                    </th>
                    <td>{roles[one.role]}</td>
                    <td className="quiet">{one.basis === "public" ? null : words.invented}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

function Holidays({ shown }: { shown: MechanismShown }): ReactNode {
  const { page: words } = useWords(mechanismMessages);
  const { day } = useCalendarWords();
  return (
    <>
      <h2>{words.holidays}</h2>
      {shown.parties.map((party) => {
        const own = shown.holidays.filter((one) => one.party === party.id);
        return own.length === 0 ? (
          <p key={party.id} className="quiet">
            <Named names={party.formal} /> · {words.noHolidays}
          </p>
        ) : (
          <details key={party.id} className="earlier">
            <summary>
              <Named names={party.formal} /> <span className="quiet">{own.length}</span>
            </summary>
            <table className="wide-table">
              <tbody>
                {own.map((one) => (
                  <tr key={`${one.from} ${one.kind} ${JSON.stringify(one.names)}`}>
                    <th scope="row" className="tabular">
                      {one.from === one.to ? day(one.from) : `${day(one.from)} – ${day(one.to)}`}
                    </th>
                    <td>
                      <Named names={one.names} />
                    </td>
                    <td className="quiet">{one.kind === "work" ? words.worked : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
}

/** The words the committee uses: what the languages of a text are held against. */
function Glossary({ languages }: { languages: readonly string[] }): ReactNode {
  const { page: words } = useWords(mechanismMessages);
  const { languageName, more } = useMessages();
  const [text, setText] = useState("");
  const [limit, setLimit] = useState(20);
  const wanted = new URLSearchParams({ text: useDeferredValue(text.trim()), limit: String(limit) });
  const asked = useAsked<TermsShown>(`/api/mechanism/glossary?${wanted.toString()}`);
  return (
    <section aria-labelledby="glossary">
      <h2 id="glossary">{words.glossary}</h2>
      <p className="quiet">{words.glossaryHelp}</p>
      <search className="narrowing">
        <label>
          {words.find}
          <input
            type="search"
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p role="status">{asked.value === null ? null : words.terms(asked.value.total)}</p>
      </search>
      <Asking of={asked}>
        {({ terms, total }) => (
          <>
            <table className="wide-table">
              <thead>
                <tr>
                  {languages.map((tag) => (
                    <th key={tag} scope="col">
                      {languageName(tag)}
                    </th>
                  ))}
                  <th scope="col">{words.source}</th>
                </tr>
              </thead>
              <tbody>
                {terms.map((one) => (
                  <tr key={one.id}>
                    {languages.map((tag) => (
                      <td key={tag} lang={tag} data-label={languageName(tag)}>
                        {(one.forms[tag] ?? []).join(" · ")}
                      </td>
                    ))}
                    <td className="quiet" lang="en" data-label={words.source}>
                      {one.source}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {terms.length < total ? (
              <button type="button" onClick={() => setLimit(Math.min(500, limit * 2))}>
                {more}
              </button>
            ) : null}
          </>
        )}
      </Asking>
    </section>
  );
}
