import { type ReactNode, type SyntheticEvent, useState } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import type { PageProps } from "../../../web/pages.ts";
import { navigate } from "../../../web/router.ts";
import type { SearchShown } from "../shapes.ts";
import { Groups } from "./found.tsx";
import { searchMessages } from "./messages/messages.ts";

/** Search over everything our side may read. Its address says what was asked, so that it can be sent and kept. */
export function SearchPage({ query }: PageProps): ReactNode {
  const words = useWords(searchMessages);
  const text = (query.get("text") ?? "").trim();
  const kind = query.get("kind");
  const page = query.get("page") ?? "1";
  const [typed, setTyped] = useState(text);
  const asked = new URLSearchParams({ text, ...(kind === null ? {} : { kind, page }) });
  const found = useAsked<SearchShown>(text === "" ? null : `/api/search?${asked.toString()}`);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    navigate(`/search?${new URLSearchParams({ text: typed.trim() }).toString()}`);
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <search>
        <form className="searching" onSubmit={submit}>
          <label htmlFor="search-text">{words.label}</label>
          <input
            id="search-text"
            type="search"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="main">
            {words.go}
          </button>
        </form>
      </search>
      {text === "" ? (
        <p className="empty">{words.begin}</p>
      ) : (
        <Asking of={found}>{(answer) => <Groups found={answer} text={text} kind={kind} />}</Asking>
      )}
    </>
  );
}
