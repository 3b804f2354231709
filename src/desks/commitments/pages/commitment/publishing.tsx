import { type ReactNode, useState } from "react";
import { freshActId } from "../../../../web/act-id.ts";
import { Confirming } from "../../../../web/confirming.tsx";
import { useWords } from "../../../../web/language.tsx";
import { useNode, useSession } from "../../../../web/session.tsx";
import type { OwnShown } from "../../shown.ts";
import { commitmentsMessages } from "../messages/messages.ts";

interface PublishingProps {
  title: string;
  consequence: string;
  /** The acts that publish, without their ids. */
  acts: readonly Readonly<Record<string, unknown>>[];
  onDone: () => void;
  onClose: () => void;
}

/** Publishing cannot be taken back, so it is asked for once more. */
export function Publishing({ title, consequence, acts, onDone, onClose }: PublishingProps): ReactNode {
  const { settling: words } = useWords(commitmentsMessages);
  const { client } = useNode();
  const publish = () =>
    client.ask("POST", "/api/acts", { acts: acts.map((one) => ({ ...one, id: freshActId() })) });
  return (
    <Confirming title={title} confirm={words.publishConfirm} ask={publish} {...{ onDone, onClose }}>
      <p>{consequence}</p>
    </Confirming>
  );
}

interface PublishOwnProps {
  own: OwnShown;
  words: { publish: string; publishTitle: string; publishConsequence: string; published: string };
  onChanged: () => Promise<void>;
}

/** One side's own words on something: their owner alone publishes them. */
export function PublishOwn({ own, words, onChanged }: PublishOwnProps): ReactNode {
  const { party, may } = useSession();
  const [asking, setAsking] = useState(false);
  if (own.published) return <p className="quiet">{words.published}</p>;
  if (own.party !== party || may["release"] !== true) return null;
  const acts = own.places.map((target) => ({ act: "publish-own", entity: own.id, target }));
  return (
    <p>
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        {words.publish}
      </button>
      {asking ? (
        <Publishing
          title={words.publishTitle}
          consequence={words.publishConsequence}
          acts={acts}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            void onChanged();
          }}
        />
      ) : null}
    </p>
  );
}
