import type { ReactNode } from "react";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useWords } from "../../../../web/language.tsx";
import type { Attached, StageSaid } from "../../stages.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { Signatories } from "./signatories.tsx";

/** Over which adopted text a stage is, who signs with which title and authority, and what is attached. */
export function StageDetails({ stage }: { stage: StageSaid }): ReactNode {
  const { stages: words } = useWords(adoptingMessages);
  const files = [stage.scan, ...(stage.detached ?? [])].filter((one) => one !== undefined);
  return (
    <>
      <p>
        <span className="label">{words.over}</span> <Fingerprint of={stage.of} />
      </p>
      {stage.signatories === undefined ? null : <Signatories of={stage.signatories} />}
      {files.length === 0 ? null : (
        <ul className="moves">
          {files.map((file) => (
            <li key={file.attachment}>
              <a href={addressOf(file)} download={file.name}>
                {file.name}
              </a>{" "}
              <span className="quiet">{words.size(file.size)}</span> <Fingerprint of={file.attachment} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function addressOf({ attachment }: Attached): string {
  return `/api/attachments/${attachment}`;
}
