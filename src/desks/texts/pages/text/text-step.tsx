import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Fingerprint } from "../../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import { useSession } from "../../../../web/session.tsx";
import { shownDigest } from "../../shown-digest.ts";
import { wordsInCommon } from "../../words-in-hand.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { marginMessages } from "../messages/margin/messages.ts";
import { textMessages } from "../messages/text/messages.ts";
import { UnitStep } from "../unit-step.tsx";
import { WhyNot } from "../why-not.tsx";
import type { TextDesk } from "./desk.ts";
import { type Compared, OverFindings } from "./over-findings.tsx";
import { WholeText } from "./whole-text.tsx";

/** Our step, once nothing stands in the way: only over the digest that this page has computed from what it shows. */
export function TextStep({ desk }: { desk: TextDesk }): ReactNode {
  const { adopting: words } = useWords(adoptingMessages);
  const { ceremony } = useMessages();
  const { head } = useWords(textMessages);
  const compared = useCompared(desk);
  const digest = useShownDigest(desk);
  const adoptable = desk.text.units["text"]?.adoptable;
  if (adoptable === undefined || digest === null) return null;
  if (!adoptable.ok) return <WhyNot code={adoptable.code} field={adoptable.field} />;
  if (adoptable.digest !== digest) return <p role="status">{words.changing}</p>;
  const draftsLeft =
    Object.keys(desk.drafts).length > 0 || desk.rows.some((row) => Object.keys(row.drafts).length > 0);
  return (
    <OverFindings
      entity={desk.text.id}
      digest={digest}
      compared={compared}
      report={<Link href={`/texts/${desk.text.id}/findings`}>{head.findings}</Link>}
      mayAdopt={desk.text.may.adopt.includes("text")}
    >
      <UnitStep
        entity={desk.text}
        unit="text"
        digest={digest}
        adoptTitle={words.adoptTitle}
        ready={words.ready}
        draftsLeft={draftsLeft}
        onChanged={() => void desk.again()}
      >
        <p>{words.meaning}</p>
        <p>{words.isNot}</p>
        <p className="label">{ceremony.shown}</p>
        <WholeText desk={desk} />
        <p>
          <span className="label">{ceremony.fingerprint}</span> <Fingerprint of={digest} whole />
        </p>
        <p className="quiet">{words.computedHere}</p>
      </UnitStep>
    </OverFindings>
  );
}

/** The words of every paragraph of the text that nobody differs on. */
function useCompared({ text, rows, columns }: TextDesk): Compared[] {
  const { report } = useWords(marginMessages);
  return useMemo(
    () =>
      rows
        .filter(({ membership }) => membership.state === "in")
        .map(({ id, number, view }) => ({
          id,
          texts: wordsInCommon(view, columns),
          where: (
            <Link href={`/texts/${text.id}?paragraph=${encodeURIComponent(id)}`}>
              {report.paragraph(number ?? 0)}
            </Link>
          ),
        })),
    [text.id, rows, columns, report],
  );
}

/** The digest of what is shown, computed in this browser; null while it is being computed or cannot be. */
function useShownDigest({ text, paragraphs }: TextDesk): string | null {
  const { mechanism } = useSession();
  const { known } = paragraphs;
  const [digest, setDigest] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const { id, languages } = mechanism;
    const settings = { mechanism: id, languages, sha256 };
    // Until the new one is computed the last one stands: where it no longer fits the words, the node refuses it.
    void shownDigest(text, known ?? new Map(), settings).then((computed) => {
      if (wanted) setDigest(computed ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [text, known, mechanism]);
  return digest;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
