import { type ReactNode, useState } from "react";
import type { DraftView } from "../../../web/answers.ts";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { paragraphsAtHome } from "../../texts/pages/at-home.ts";
import type { ListAnswer } from "../shown.ts";
import { addressOf } from "./commitment-link.tsx";
import { Narrowing } from "./list/narrowing.tsx";
import { ItemRows } from "./list/rows.tsx";
import { Sheet } from "./list/sheet.tsx";
import { commitmentsMessages } from "./messages/messages.ts";
import { useNamedHere } from "./named-here.ts";

const PAGE = "/commitments";

/** Every commitment this office may see; what narrows the list stands in the address. */
export function CommitmentsPage({ query }: PageProps): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  const { may } = useSession();
  const asked = query.toString();
  const listing = useAsked<ListAnswer>(`/api/commitments${asked === "" ? "" : `?${asked}`}`);
  const named = useNamedHere();
  function narrow(change: Readonly<Record<string, string>>): void {
    const next = new URLSearchParams(query);
    next.delete("page");
    for (const [name, value] of Object.entries(change)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    navigate(next.size === 0 ? PAGE : `${PAGE}?${next.toString()}`, { replace: true });
  }
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {may["draft"] === true ? (
          <Link className="button main" href="/commitments/new">
            {words.open}
          </Link>
        ) : null}
      </div>
      <p className="lead">{words.intro}</p>
      <AtHome />
      <Narrowing query={query} named={named} onNarrow={narrow} />
      <Asking of={listing}>
        {(answer) => (
          <Listed answer={answer} named={named} asked={asked} onPage={(page) => narrow({ page })} />
        )}
      </Asking>
      <Sheet query={asked} />
    </>
  );
}

interface ListedProps {
  answer: ListAnswer;
  named: ReturnType<typeof useNamedHere>;
  asked: string;
  onPage: (page: string) => void;
}

function Listed({ answer, named, asked, onPage }: ListedProps): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  if (answer.total === 0) {
    return (
      <div className="empty">
        <p>{asked === "" ? words.empty : words.nothing}</p>
        <p>{asked === "" ? words.emptyToDo : <Link href={PAGE}>{words.clear}</Link>}</p>
      </div>
    );
  }
  const { page, pages } = answer;
  return (
    <>
      <p role="status">{words.found(answer.total)}</p>
      <ItemRows items={answer.items} named={named} />
      {pages === 1 ? null : (
        <p className="choices">
          <button type="button" disabled={page === 1} onClick={() => onPage(String(page - 1))}>
            {words.earlier}
          </button>
          {words.page(page, pages)}
          <button type="button" disabled={page === pages} onClick={() => onPage(String(page + 1))}>
            {words.later}
          </button>
        </p>
      )}
    </>
  );
}

/** What is ours and not opened yet stands above the list: the other side sees nothing of it. */
function AtHome(): ReactNode {
  const { list: words } = useWords(commitmentsMessages);
  const { may } = useSession();
  const drafts = useAsked<{ items: DraftView[] }>(may["draft"] === true ? "/api/drafts" : null).value?.items;
  const [all, setAll] = useState(false);
  const home = paragraphsAtHome(drafts ?? [], "commitment");
  if (home.length === 0) return null;
  const shown = all ? home : home.slice(0, 5);
  return (
    <div className="notice">
      <p>{words.atHome}</p>
      <ul className="at-home">
        {shown.map((id) => (
          <li key={id}>
            <Link href={addressOf(id)}>{wordsAtHome(id, drafts ?? [])}</Link>
          </li>
        ))}
      </ul>
      {shown.length === home.length ? null : (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {words.found(home.length)}
        </button>
      )}
    </div>
  );
}

function wordsAtHome(id: string, drafts: readonly DraftView[]): string {
  const wording = drafts.find((one) => one.entity === id && one.field.startsWith("wording."))?.value;
  return typeof wording === "string" && wording !== ""
    ? wording.slice(0, 120)
    : id.slice(id.indexOf("/") + 1);
}
