import { type ReactNode, type SyntheticEvent, useId } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { ProblemNotice } from "../../../../web/problem.tsx";
import { useSession } from "../../../../web/session.tsx";
import { useGivenFile } from "../../../../web/use-given-file.ts";
import { commitmentsMessages } from "../messages/messages.ts";

interface Imported {
  outcome: "checked" | "prepared" | "released";
  opened: string[];
  changed: string[];
  unchanged: number;
}

/** The list as a file, and an edited file back as prepared positions: all of its rows or none. */
export function Sheet({ query }: { query: string }): ReactNode {
  const { sheet: words } = useWords(commitmentsMessages);
  const { language } = useLanguage();
  const { may } = useSession();
  const narrowed = new URLSearchParams(query);
  narrowed.delete("page");
  narrowed.set("language", language);
  return (
    <details className="sheet">
      <summary>{words.title}</summary>
      <p>{words.lead}</p>
      <p>
        <a className="button" href={`/api/commitments.csv?${narrowed.toString()}`} download>
          {words.download}
        </a>
      </p>
      {may["draft"] === true ? <SheetBack /> : null}
    </details>
  );
}

function SheetBack(): ReactNode {
  const { sheet: words } = useWords(commitmentsMessages);
  const id = useId();
  const { choose, ready, done, problem, give } = useGivenFile<Imported>("/api/commitments.csv?as=drafts");
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    void give();
  }
  return (
    <form className="form" onSubmit={submit}>
      <label htmlFor={id}>{words.choose}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      <p className="choices">
        <button type="submit" disabled={!ready}>
          {words.prepare}
        </button>
      </p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <div role="status">
        {done === null ? null : (
          <p>
            {words.outcome(done.opened.length, done.changed.length, done.unchanged)}{" "}
            {done.outcome === "checked" ? (
              words.checked
            ) : (
              <>
                {words.prepared} <Link href="/outbox">{words.outbox}</Link>
              </>
            )}
          </p>
        )}
      </div>
    </form>
  );
}
