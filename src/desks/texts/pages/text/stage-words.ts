import { useMessages, useWords } from "../../../../web/language.tsx";
import { readStage } from "../../stages.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { textMessages } from "../messages/text/messages.ts";

/** A stage in one sentence of the reader's language. */
export function useStageWords(): (value: unknown) => string {
  const { stages: words } = useWords(adoptingMessages);
  const { stages: names } = useWords(textMessages);
  const { day } = useMessages();
  return (value) => {
    const said = readStage(value);
    if (said === null) return "–";
    const files = [said.signatories, said.scan, ...(said.detached ?? [])].flatMap((one) => one?.name ?? []);
    const when = day(new Date(`${said.on}T12:00:00`));
    return [words.sentence(names[said.stage], when, said.place ?? ""), ...files].join("\n");
  };
}
