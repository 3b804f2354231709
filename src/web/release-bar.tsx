import { type ReactNode, useState } from "react";
import type { DraftView } from "./answers.ts";
import { useMessages } from "./language.tsx";
import { Link } from "./link.tsx";
import { type Prepared, Release } from "./release.tsx";
import { useSession } from "./session.tsx";

interface ReleaseBarProps {
  prepared: readonly Prepared[];
  /** Our drafts as the node lists them: those that are with offices for clearance are not offered here. */
  drafts: readonly DraftView[];
  /** Something is still on its way to our server. */
  busy?: boolean;
  /** A further step with what can leave, such as asking offices first. */
  beside?: ((free: readonly Prepared[]) => ReactNode) | undefined;
  onSent: () => void;
}

/** How many positions are prepared on a page, and the way to release them as one numbered dispatch. */
export function ReleaseBar({ prepared, drafts, busy = false, beside, onSent }: ReleaseBarProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const { free, circulated } = apart(prepared, drafts);
  return (
    <div className="sending text-sending" role="status">
      {free.length === 0 ? null : (
        <div className="sending-bar">
          <strong>{release.waiting(free.length)}</strong>
          {may["release"] === true ? (
            <button type="button" className="main" disabled={busy} onClick={() => setAsking(true)}>
              {release.open}
            </button>
          ) : null}
          {busy ? null : beside?.(free)}
          {busy ? <span className="quiet">{release.notSavedYet}</span> : null}
        </div>
      )}
      {circulated.length === 0 ? null : (
        <p className="circulated">
          {release.circulated(circulated.length)} <Link href="/outbox">{release.toOutbox}</Link>
        </p>
      )}
      {sent === null || prepared.length > 0 ? null : (
        <p>
          <strong>{release.done(sent)}</strong> {release.doneHelp}
        </p>
      )}
      {asking ? (
        <Release
          prepared={free}
          onClose={() => setAsking(false)}
          onSent={(dispatch) => {
            setAsking(false);
            setSent(dispatch);
            onSent();
          }}
        />
      ) : null}
    </div>
  );
}

/** What can leave by itself, and what leaves only with the dispatch it is circulated in. */
export function apart(
  prepared: readonly Prepared[],
  drafts: readonly DraftView[],
): { free: Prepared[]; circulated: Prepared[] } {
  const held = new Set(drafts.flatMap((one) => (one.circulated ? [`${one.entity} ${one.field}`] : [])));
  const isHeld = (one: Prepared) => held.has(`${one.entity} ${one.field}`);
  return { free: prepared.filter((one) => !isHeld(one)), circulated: prepared.filter(isHeld) };
}
