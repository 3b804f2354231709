import type { ReactNode } from "react";
import { useMessages, useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { ThingAnchor, useKindName } from "../../../web/thing-link.tsx";
import type { HitShown, RunShown, SearchShown } from "../shapes.ts";
import { searchMessages } from "./messages/messages.ts";

interface GroupsProps {
  found: SearchShown;
  text: string;
  /** The one kind that was asked for; null: every kind. */
  kind: string | null;
}

/** What was found, by kind. */
export function Groups({ found, text, kind }: GroupsProps): ReactNode {
  const words = useWords(searchMessages);
  const { number } = useMessages();
  if (found.total === 0) {
    return (
      <p className="empty" role="status">
        {words.none}
      </p>
    );
  }
  return (
    <>
      <p role="status">
        {words.found(number(found.total), found.about)}
        {kind === null ? null : (
          <>
            {" · "}
            <Link href={addressFor({ text })}>{words.back}</Link>
          </>
        )}
      </p>
      {found.exact ? null : <p className="notice">{words.near}</p>}
      {found.groups.map((group) => (
        <Group key={group.kind} group={group} text={text} />
      ))}
      {kind === null ? null : <Paging found={found} asked={{ text, kind }} />}
    </>
  );
}

function addressFor(asked: Record<string, string>): string {
  return `/search?${new URLSearchParams(asked).toString()}`;
}

function Group({ group, text }: { group: SearchShown["groups"][number]; text: string }): ReactNode {
  const words = useWords(searchMessages);
  const { number } = useMessages();
  const kindName = useKindName()(group.kind);
  const total = group.about ? words.about(number(group.total)) : number(group.total);
  return (
    <section className="hits">
      <h2>
        {kindName} <span className="quiet">{total}</span>
      </h2>
      <ul>
        {group.hits.map((hit) => (
          <Hit key={hit.id} kind={group.kind} hit={hit} />
        ))}
      </ul>
      {group.total > group.hits.length ? (
        <p>
          <Link href={addressFor({ text, kind: group.kind })}>{words.all(total, kindName)}</Link>
        </p>
      ) : null}
    </section>
  );
}

function Hit({ kind, hit }: { kind: string; hit: HitShown }): ReactNode {
  const words = useWords(searchMessages);
  const { day } = useMessages();
  return (
    <li className={hit.observed ? "compiled" : "said"}>
      <ThingAnchor kind={kind} id={hit.id} within={hit.within}>
        {isBlank(hit.title) ? nameIn(hit.id) : <Run run={hit.title} />}
      </ThingAnchor>
      {hit.excerpt === null ? null : (
        <p className="hit-excerpt">
          <Run run={hit.excerpt} />
        </p>
      )}
      <p className="beneath">
        {hit.on === null ? null : <span>{dayOf(hit.on, day)}</span>}
        {hit.observed ? <span>{words.compiled}</span> : null}
      </p>
    </li>
  );
}

function isBlank({ pieces }: RunShown): boolean {
  return pieces.every(({ text }) => text === "");
}

/** The name in an id, for what nobody has given a title or words yet. */
function nameIn(id: string): string {
  return id.slice(id.search(/[/:]/) + 1);
}

/** As much of a date as is known. */
function dayOf(on: string, day: (instant: Date) => string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? day(new Date(`${on}T12:00:00`)) : on;
}

function Run({ run }: { run: RunShown }): ReactNode {
  return (
    <span className="words" lang={run.lang ?? "und"}>
      {run.pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
    </span>
  );
}

function Paging({ found, asked }: { found: SearchShown; asked: Record<string, string> }): ReactNode {
  const words = useWords(searchMessages);
  const { page, pages } = found;
  if (pages === 1) return null;
  const to = (next: number) => addressFor({ ...asked, page: String(next) });
  return (
    <nav className="choices" aria-label={words.pages}>
      <span className="quiet">{words.page(page, pages)}</span>
      {page > 1 ? (
        <Link className="button" rel="prev" href={to(page - 1)}>
          {words.earlier}
        </Link>
      ) : null}
      {page < pages ? (
        <Link className="button" rel="next" href={to(page + 1)}>
          {words.later}
        </Link>
      ) : null}
    </nav>
  );
}
