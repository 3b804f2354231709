import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import type { LogView } from "../../../web/answers.ts";
import { useWords } from "../../../web/language.tsx";
import { Link } from "../../../web/link.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { navigate } from "../../../web/router.ts";
import { useSession } from "../../../web/session.tsx";
import { readSizes, writeSizes } from "./history.ts";
import { exchangeMessages } from "./messages/messages.ts";

interface AsOfProps {
  id: string;
  asOf: string | null;
  logs: readonly LogView[];
}

/** Chooses the log sizes at which the entity is shown; the address carries them, so that they can be cited. */
export function AsOf({ id, asOf, logs }: AsOfProps): ReactNode {
  const { evidence: words } = useWords(exchangeMessages);
  const { parties } = useSession();
  const partyName = usePartyName();
  const [sizes, setSizes] = useState(() => readSizes(asOf));
  const help = useId();
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const chosen = writeSizes(sizes);
    navigate(`/evidence/${id}${chosen === null ? "" : `?asOf=${chosen}`}`);
  }
  return (
    <form className="as-of" onSubmit={submit} aria-describedby={help} key={asOf}>
      <h2>{words.asOf}</h2>
      <p id={help} className="quiet">
        {words.asOfHelp}
      </p>
      <div className="narrowing">
        {parties.map(({ id: party }) => (
          <SizeInput
            key={party}
            label={words.sizeOf(partyName(party))}
            now={logs.find((log) => log.party === party)?.size}
            size={sizes[party] ?? ""}
            onSize={(size) => setSizes({ ...sizes, [party]: size })}
          />
        ))}
        <button type="submit">{words.show}</button>
        {asOf === null ? null : <Link href={`/evidence/${id}`}>{words.now}</Link>}
      </div>
      <p role="status">
        <strong>{asOf === null ? words.shownNow : words.shownAsOf}</strong>
        {asOf === null ? null : <code> {asOf}</code>}
      </p>
    </form>
  );
}

interface SizeInputProps {
  label: string;
  /** The log's size at present. */
  now: number | undefined;
  size: string;
  onSize: (size: string) => void;
}

function SizeInput({ label, now, size, onSize }: SizeInputProps): ReactNode {
  return (
    <label>
      {label}
      <input
        type="number"
        min={0}
        max={now}
        placeholder={now?.toString()}
        value={size}
        onChange={(event) => onSize(event.target.value)}
      />
    </label>
  );
}
