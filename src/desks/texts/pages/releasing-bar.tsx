import { type ReactNode, useState } from "react";
import { useMessages } from "../../../web/language.tsx";
import { type Prepared, Release } from "../../../web/release.tsx";
import { useSession } from "../../../web/session.tsx";

interface ReleasingBarProps {
  prepared: readonly Prepared[];
  onSent: () => void;
}

/** How many positions are prepared on this page, and the way to release them as one numbered dispatch. */
export function ReleasingBar({ prepared, onSent }: ReleasingBarProps): ReactNode {
  const { release } = useMessages();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  return (
    <div className="sending text-sending" role="status">
      {prepared.length === 0 ? null : (
        <p className="sending-bar">
          <strong>{release.waiting(prepared.length)}</strong>
          {may["release"] === true ? (
            <button type="button" className="main" onClick={() => setAsking(true)}>
              {release.open}
            </button>
          ) : null}
        </p>
      )}
      {sent === null || prepared.length > 0 ? null : (
        <p>
          <strong>{release.done(sent)}</strong> {release.doneHelp}
        </p>
      )}
      {asking ? (
        <Release
          prepared={prepared}
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
