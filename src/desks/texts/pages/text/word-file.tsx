import { type ReactNode, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { messages } from "../../../../web/messages/messages.ts";
import { useSession } from "../../../../web/session.tsx";
import { redline } from "../../redline.ts";
import { commonValue, fieldOf, saidBy, wordingField } from "../../view.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import type { Row } from "./row.ts";
import { type WordRun, useWordFiles, wordsIn } from "./saving-word-file.ts";
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

/** The text as it stands in one language, in words of that language. */
function useSaving(desk: TextDesk): (language: string) => Promise<boolean> {
  const { party, parties } = useSession();
  const title = useTextTitle(desk);
  const save = useWordFiles();
  return (language) => {
    const nameOf = (id: string) => parties.find((one) => one.id === id)?.names[language] ?? id;
    const said = commonValue(fieldOf(desk.text, `title.${language}`));
    const standing = desk.rows.filter((row) => row.number !== null);
    return save({
      name: `${desk.text.id.replace("/", "-")}.${language}.docx`,
      language,
      title: typeof said === "string" ? said : title.words,
      remark: wordsIn(textMessages, language).wordFile.remark(wordsIn(messages, language).moment(new Date())),
      paragraphs: standing.map((row) => ({ runs: runsOf(row, language, party, nameOf) })),
    });
  };
}

/** What all say plain; where another side differs, ours as taken out by it and its own as put in. */
function runsOf({ view }: Row, language: string, own: string, partyName: (id: string) => string): WordRun[] {
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
