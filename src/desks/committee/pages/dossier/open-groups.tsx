import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { PartyName } from "../../../../web/named.tsx";
import { useDated } from "../../../commitments/pages/dates.ts";
import { committeeWords } from "../../messages/messages.ts";
import { dossierWords } from "../../messages/dossier/messages.ts";
import type { DossierShown, EntryShown } from "../../dossier/shown.ts";
import { Dated, Worded } from "./worded.tsx";

/** Everything open, group by group in the order of the agenda. */
export function OpenGroups({ shown }: { shown: DossierShown }): ReactNode {
  const words = useWords(committeeWords);
  const { language } = useLanguage();
  return shown.open.groups.map((group, at) => {
    const title = nameIn(group.title, language);
    return (
      <section key={group.point ?? group.workstream ?? "elsewhere"} className="dossier-group">
        <h3 lang={title.lang}>
          <span className="tabular">{at + 1}.</span> {title.text === "" ? words.elsewhere : title.text}
        </h3>
        {group.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} shown={shown} />
        ))}
        {group.entries.length < group.total ? (
          <p className="quiet">{words.shown(group.entries.length, group.total)}</p>
        ) : null}
      </section>
    );
  });
}

/** One open commitment: its words, how often it came up, by when, and each side's last word. */
function Entry({ entry, shown }: { entry: EntryShown; shown: DossierShown }): ReactNode {
  const more = useWords(dossierWords);
  return (
    <article className={entry.from === "observer" ? "dossier-entry observed-entry" : "dossier-entry"}>
      <Worded line={entry} />
      <p className="dossier-facts">
        <span>{more.raised(entry.times, entry.since)}</span>
        <span>{entry.dueOn === null ? more.noDue : <Dated date={entry.dueOn} worded={more.due} />}</span>
        {entry.late ? <strong className="warned">{more.late}</strong> : null}
        {entry.unanswered ? <strong className="warned">{more.unanswered}</strong> : null}
      </p>
      <dl className="last-words">
        {shown.parties.map(({ id }) => (
          <LastWordOf key={id} party={id} entry={entry} />
        ))}
      </dl>
      <News entry={entry} />
    </article>
  );
}

function LastWordOf({ party, entry }: { party: string; entry: EntryShown }): ReactNode {
  const words = useWords(committeeWords);
  const dated = useDated();
  const { language } = useLanguage();
  const said = entry.lastWords[party] ?? null;
  const text = nameIn(said?.words ?? {}, language);
  // An observer's paraphrase of its own readout would only repeat the words above.
  const repeats = said?.kind === "readout" && text.text === nameIn(entry.wording, language).text;
  return (
    <div>
      <dt>
        <PartyName id={party} />
      </dt>
      <dd>
        {said === null ? (
          <span className="quiet">{words.silence}</span>
        ) : (
          <>
            {words.lastWord[said.kind]}, {dated(said.on)}
            {repeats || text.text === "" ? null : (
              <>
                {": "}
                <span lang={text.lang}>{text.text}</span>
              </>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

function News({ entry }: { entry: EntryShown }): ReactNode {
  const more = useWords(dossierWords);
  const dated = useDated();
  const { language } = useLanguage();
  if (entry.news.length === 0) return null;
  return (
    <>
      <p className="label dossier-news">{more.news}</p>
      <ul>
        {entry.news.map((one) => {
          const text = nameIn(one.words, language);
          return (
            <li key={`${one.on} ${text.text}`}>
              <span className="quiet">{dated(one.on)}</span>{" "}
              {one.effect !== null && one.effect in more.effects
                ? `${more.effects[one.effect as keyof typeof more.effects]}: `
                : null}
              <span lang={text.lang}>{text.text}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
