import { type ReactNode, useState } from "react";
import { useWords } from "../../../../web/language.tsx";
import { useSession } from "../../../../web/session.tsx";
import { orderInCopy } from "../../alternat.ts";
import { isTextInForce, lastSettled } from "../../settled-with-text.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import type { TextDesk } from "./desk.ts";
import { type WordFile, useWordFiles, wordsIn } from "./saving-word-file.ts";

interface CopyAsWordFileProps {
  desk: TextDesk;
  holder: string;
  language: string;
  title: string;
  /** The words of each paragraph in this copy; null where there are none that all agree on. */
  words: readonly (string | null)[];
}

/** One party's own copy as a Word file, with the places where each signs, the holder first. */
export function CopyAsWordFile(props: CopyAsWordFileProps): ReactNode {
  const { wordFile } = useWords(textMessages);
  const { copies: words } = useWords(adoptingMessages);
  const save = useWordFiles();
  const file = useFile(props);
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button type="button" onClick={() => void save(file).then((saved) => setFailed(!saved))}>
        {words.asWordFile}
      </button>
      {failed ? (
        <span className="field-problem" role="alert">
          {wordFile.failed}
        </span>
      ) : null}
    </>
  );
}

function useFile({ desk, holder, language, title, words: said }: CopyAsWordFileProps): WordFile {
  const { parties, mechanism } = useSession();
  const words = wordsIn(adoptingMessages, language).copies;
  const settled = lastSettled(desk.text);
  const inForce = isTextInForce(desk.text, desk.paragraphs.known ?? new Map(), mechanism.languages);
  const named = parties.find(({ id }) => id === holder)?.names[language] ?? holder;
  const stands = settled !== null && inForce ? `${words.fingerprint}: ${settled.digest}` : words.notAdopted;
  return {
    name: `${desk.text.id.replace("/", "-")}.${holder}.${language}.docx`,
    language,
    title,
    remark: [words.copyOf(named), words.notSignature, stands].join("\n"),
    paragraphs: said.map((one) => ({ runs: [{ text: one ?? `[${words.drafted}]` }] })),
    closing: orderInCopy(parties, holder).flatMap((party) => [
      words.forParty(party.formal[language] ?? party.id),
      `${words.signatureLine} ${BLANK}`,
      `${words.placeAndDate} ${BLANK}`,
    ]),
  };
}

const BLANK = "_".repeat(32);
