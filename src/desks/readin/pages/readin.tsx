import type { ReactNode } from "react";
import { Asking, useAsked } from "../../../web/answer.tsx";
import { useWords } from "../../../web/language.tsx";
import { readinMessages } from "./messages/messages.ts";
import { ReadInForm } from "./read-in-form.tsx";
import { ReadingsTable } from "./readings-table.tsx";
import type { ReadingList } from "./sheet-answers.ts";
import { TogetherForm } from "./together-form.tsx";

/** Where a readout is given, and what has been read in so far. */
export function ReadInPage(): ReactNode {
  const { list: words } = useWords(readinMessages);
  const asked = useAsked<ReadingList>("/api/readin", () => false);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <Asking of={asked}>
        {({ items, meetings }) => (
          <>
            <ReadInForm meetings={meetings} />
            <h2>{words.readIn}</h2>
            <ReadingsTable items={items} meetings={meetings} onRemoved={() => void asked.askAgain()} />
            {items.length < 2 ? null : <TogetherForm items={items} />}
          </>
        )}
      </Asking>
    </>
  );
}
