import type { ReactNode } from "react";
import { useWords } from "../../../web/language.tsx";
import { officesMessages } from "./messages/messages.ts";

/** The codes for a lost device, shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  codes: readonly string[];
  onKept: () => void;
}): ReactNode {
  const { welcome: words } = useWords(officesMessages);
  return (
    <section>
      <h2>{words.codesTitle}</h2>
      {codes.length === 0 ? (
        <p>{words.factorAdded}</p>
      ) : (
        <>
          <p>{words.codesIntro}</p>
          <ul className="recovery-codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="choices">
        <button type="button" className="main" onClick={onKept}>
          {words.kept}
        </button>
      </p>
    </section>
  );
}
