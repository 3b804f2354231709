import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../../../../web/language.tsx";
import { PartyName } from "../../../../web/named.tsx";
import { useNews } from "../../../../web/events.ts";
import type { Attached } from "../../stages.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { type Signatory, readSignatories } from "./attaching.ts";

/** Who signs, with title and authority, from the attachment in which it travels; once erased it cannot be shown. */
export function Signatories({ of: { attachment } }: { of: Attached }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const read = useSignatories(attachment);
  if (read === "reading") return null;
  if (read === "missing") return <p className="quiet">{words.signatoriesMissing}</p>;
  return (
    <table className="wide-table">
      <caption>{words.signatories}</caption>
      <thead>
        <tr>
          <th scope="col">{words.party}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.authority}</th>
        </tr>
      </thead>
      <tbody>
        {read.map((one) => (
          <tr key={`${one.party} ${one.name}`}>
            <th scope="row">
              <PartyName id={one.party} />
            </th>
            <td>{one.name}</td>
            <td data-label={words.office}>{one.title}</td>
            <td data-label={words.authority}>{one.authority}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A node hands out attachments as files, never as pages or data: this one is read here. */
function useSignatories(attachment: string): readonly Signatory[] | "reading" | "missing" {
  const [read, setRead] = useState<readonly Signatory[] | "reading" | "missing">("reading");
  const news = useNews();
  useEffect(() => {
    let wanted = true;
    void signatoriesIn(attachment).then((found) => {
      if (wanted) setRead(found ?? "missing");
    });
    return () => {
      wanted = false;
    };
  }, [attachment, news]);
  return read;
}

async function signatoriesIn(attachment: string): Promise<readonly Signatory[] | null> {
  try {
    const response = await fetch(`/api/attachments/${attachment}`, { credentials: "same-origin" });
    return response.ok ? readSignatories(JSON.parse(await response.text())) : null;
  } catch {
    return null;
  }
}
