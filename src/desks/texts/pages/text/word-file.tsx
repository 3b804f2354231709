import { type ReactNode, useState } from "react";
import { useLanguage, useMessages, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { redline } from "../../redline.ts";
import { commonValue, fieldOf, saidBy, wordingField } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import type { Row } from "./row.ts";
import { useTextTitle } from "./text-title.ts";

/** The text as a Word file, one language at a time: brackets are tracked changes under the names of the sides. */
export function WordFiles({ desk }: { desk: TextDesk }): ReactNode {
  const { wordFile: words } = useWords(textMessages);
  const { languageName } = useMessages();
  const save = useSaving(desk);
  const [failed, setFailed] = useState(false);
  return (
    <p className="screen-only word-files">
      <span className="quiet">{words.title}</span>{" "}
      {desk.columns.map((language) => (
        <button
          key={language}
          type="button"
          className="plain"
          onClick={() => void save(language).then((saved) => setFailed(!saved))}
        >
          {languageName(language)}
        </button>
      ))}
      {failed ? (
        <span className="field-problem" role="alert">
          {words.failed}
        </span>
      ) : null}
    </p>
  );
}

/** Asks this side's node to write the file and hands it to the browser; whether it could. */
function useSaving(desk: TextDesk): (language: string) => Promise<boolean> {
  const { csrf, party } = useSession();
  const { wordFile: words } = useWords(textMessages);
  const { moment } = useMessages();
  const { language: reader } = useLanguage();
  const partyName = usePartyName();
  const title = useTextTitle(desk);
  return async (language) => {
    const said = commonValue(fieldOf(desk.text, `title.${language}`));
    const named = typeof said === "string" ? said : title.words;
    const standing = desk.rows.filter((row) => row.number !== null);
    const paragraphs = standing.map((row) => ({ runs: runsOf(row, language, party, partyName) }));
    const remark = words.remark(moment(new Date()));
    const body = JSON.stringify({ title: named, language, remark, paragraphs });
    const headers = { "content-type": "application/json", "accept-language": reader, "x-concord-csrf": csrf };
    try {
      const response = await fetch("/api/documents/docx", { method: "POST", headers, body });
      if (response.ok) handOver(await response.blob(), `${desk.text.id.replace("/", "-")}.${language}.docx`);
      return response.ok;
    } catch {
      return false;
    }
  };
}

interface Run {
  text: string;
  change?: { kind: "inserted" | "deleted"; by: string; at: string };
}

/** What all say plain; where another side differs, ours as taken out by it and its own as put in. */
function runsOf({ view }: Row, language: string, own: string, partyName: (id: string) => string): Run[] {
  const field = fieldOf(view, wordingField(language));
  const common = commonValue(field);
  if (typeof common === "string") return [{ text: common }];
  const ours = saidBy(field, own);
  const other = view.participants.find((party) => party !== own && typeof saidBy(field, party) === "string");
  const theirs = other === undefined ? undefined : saidBy(field, other);
  const at = other === undefined ? undefined : field.positions[other]?.time;
  if (typeof ours !== "string" || typeof theirs !== "string" || other === undefined)
    return [ours, theirs].filter((one) => typeof one === "string").map((text) => ({ text }));
  const by = { by: partyName(other), at: new Date(at ?? 0).toISOString() };
  return redline(ours, theirs, language).map(({ text, in: whose }) =>
    whose === "both"
      ? { text }
      : { text, change: { kind: whose === "ours" ? "deleted" : "inserted", ...by } },
  );
}

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
