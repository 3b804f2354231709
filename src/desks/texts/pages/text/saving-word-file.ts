import { handOver } from "../../../../web/hand-over.ts";
import { type InEachLanguage, interfaceLanguages } from "../../../../web/languages.ts";
import { useLanguage } from "../../../../web/language.tsx";
import { messages } from "../../../../web/messages/messages.ts";
import { useSession } from "../../../../web/session.tsx";

/** A run of words in a Word file; with `change` a tracked one. */
export interface WordRun {
  text: string;
  change?: { kind: "inserted" | "deleted"; by: string; at: string };
}

/** A Word file to be: what it says, in one language. */
export interface WordFile {
  name: string;
  language: string;
  title: string;
  remark: string;
  paragraphs: readonly { runs: readonly WordRun[] }[];
  closing?: readonly string[];
}

/** Words in the language of a file, whatever the interface's; where we have none in it, English. */
export function wordsIn<T>(words: InEachLanguage<T>, language: string): T {
  const known = interfaceLanguages.find(({ tag }) => tag === language);
  return words[known?.tag ?? "en"];
}

/** Asks this side's node to write the file and hands it to the browser; whether it could. */
export function useWordFiles(): (file: WordFile) => Promise<boolean> {
  const { csrf, mechanism } = useSession();
  const { language: reader } = useLanguage();
  return async ({ name, ...file }) => {
    const known = mechanism.notice?.[file.language] ?? wordsIn(messages, file.language).demonstration;
    const notice = mechanism.demonstration ? known : "";
    const headers = { "content-type": "application/json", "accept-language": reader, "x-concord-csrf": csrf };
    const body = JSON.stringify({ ...file, notice });
    try {
      const response = await fetch("/api/documents/docx", { method: "POST", headers, body });
      if (response.ok) handOver(await response.blob(), name);
      return response.ok;
    } catch {
      return false;
    }
  };
}
