import { type ReactNode, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { navigate } from "../../../../web/router.ts";
import { importMessages } from "../messages/import/messages.ts";
import { useChanging } from "../text/changing.ts";
import type { TextDesk } from "../text/desk.ts";
import { TextInHand } from "../text/text-in-hand.tsx";
import { useTextTitle } from "../text/text-title.ts";
import { Checking, isTooMany } from "./checking.tsx";
import { FilesGiven } from "./files-given.tsx";
import { useImport } from "./use-import.ts";

/** Adds the paragraphs of files, one for each language, to a text: read, checked, then kept as drafts at home. */
export function TextImportPage({ parameters }: PageProps): ReactNode {
  return <TextInHand parameters={parameters}>{(desk) => <Import desk={desk} />}</TextInHand>;
}

function Import({ desk }: { desk: TextDesk }): ReactNode {
  const words = useWords(importMessages);
  const { cancel } = useMessages();
  const title = useTextTitle(desk);
  const importing = useImport();
  const changing = useChanging(desk);
  const [busy, setBusy] = useState(false);
  const { rows, files, reading } = importing;
  const address = `/texts/${desk.text.id}`;
  const already = desk.rows.filter((row) => row.number !== null).length;
  const taken = rows?.filter((row) => row.taken).length ?? 0;
  async function confirm(): Promise<void> {
    setBusy(true);
    const isKept = rows !== null && (await changing.addAll(rows));
    setBusy(false);
    if (isKept) navigate(address, { replace: true });
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p lang={title.lang}>{title.words}</p>
      <p className="lead">{words.intro}</p>
      <FilesGiven importing={importing} languages={desk.columns} />
      {rows === null ? null : (
        <Checking rows={rows} languages={desk.columns} onRows={importing.change} already={already} />
      )}
      <p role="status">{busy ? words.keeping(taken) : null}</p>
      <p className="choices">
        {rows === null ? (
          <button
            type="button"
            className="main"
            disabled={reading !== null || Object.keys(files).length === 0}
            onClick={() => void importing.read()}
          >
            {words.read}
          </button>
        ) : (
          <button
            type="button"
            className="main"
            disabled={busy || taken === 0 || isTooMany(rows, already)}
            onClick={() => void confirm()}
          >
            {words.confirm(taken)}
          </button>
        )}
        <Link className="button" href={address}>
          {cancel}
        </Link>
      </p>
    </>
  );
}
