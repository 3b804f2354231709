import { type ReactNode, useState } from "react";
import type { EntityView, UnitView } from "../../../web/answers.ts";
import { Ceremony, type ToAdopt } from "../../../web/ceremony.tsx";
import { Fingerprint } from "../../../web/fingerprint.tsx";
import { useMessages, useWords } from "../../../web/language.tsx";
import { usePartyName } from "../../../web/named.tsx";
import { useSession } from "../../../web/session.tsx";
import { Declining } from "./declining.tsx";
import { textsMessages } from "./messages/messages.ts";

interface UnitStepProps {
  entity: EntityView;
  /** The settlement unit, and the digest of exactly what is shown. */
  unit: string;
  digest: string;
  adoptTitle: string;
  /** Why the step is ours, in a sentence. */
  ready?: string;
  draftsLeft: boolean;
  onChanged: () => void;
  /** What is signed, shown whole. */
  children: ReactNode;
}

/** Who has adopted or declined on the way to the next settled revision of a unit. */
export function Moves({ unit }: { unit: UnitView }): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  const partyName = usePartyName();
  return (
    <ul className="moves">
      {Object.entries(unit.adopted).map(([party, { digest }]) => (
        <li key={`${party} ${digest}`}>
          {words.adopted(partyName(party))} <Fingerprint of={digest} />
        </li>
      ))}
      {unit.declined.map(({ party, digest }) => (
        <li key={`${party} ${digest} declined`}>
          {words.declined(partyName(party))} <Fingerprint of={digest} />
        </li>
      ))}
    </ul>
  );
}

/** The words agree: ours to adopt or decline, or the other side's turn. */
export function UnitStep(props: UnitStepProps): ReactNode {
  const { entity, unit: name, digest, adoptTitle, draftsLeft, onChanged, children } = props;
  const { adoption: words } = useWords(textsMessages);
  const { ready = words.ready } = props;
  const { list } = useMessages();
  const { party: own } = useSession();
  const partyName = usePartyName();
  const [asking, setAsking] = useState<"adopt" | "decline" | null>(null);
  const unit = entity.units[name];
  const missing = entity.participants.filter((party) => unit?.adopted[party]?.digest !== digest);
  const ours = missing.includes(own);
  const done = () => {
    setAsking(null);
    onChanged();
  };
  return (
    <>
      <p>{ours ? ready : words.waitingFor(list(missing.map(partyName)))}</p>
      {ours && draftsLeft ? <p className="quiet">{words.ownDraftsLeft}</p> : null}
      {ours ? <OurChoices may={entity.may} unit={name} onChoose={setAsking} /> : null}
      {asking === "adopt" ? (
        <Ceremony
          title={adoptTitle}
          adopts={[toAdopt(entity, name, digest, own)]}
          onDone={done}
          onClose={() => setAsking(null)}
        >
          {children}
        </Ceremony>
      ) : null}
      {asking === "decline" ? (
        <Declining
          entity={entity.id}
          unit={name}
          digest={digest}
          onDone={done}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

interface OurChoicesProps {
  may: EntityView["may"];
  unit: string;
  onChoose: (choice: "adopt" | "decline") => void;
}

function OurChoices({ may, unit, onChoose }: OurChoicesProps): ReactNode {
  const { adoption: words } = useWords(textsMessages);
  return (
    <p className="choices">
      {may.adopt.includes(unit) ? (
        <button type="button" className="main" onClick={() => onChoose("adopt")}>
          {words.adopt}
        </button>
      ) : null}
      {may.decline ? (
        <button type="button" onClick={() => onChoose("decline")}>
          {words.decline}
        </button>
      ) : null}
    </p>
  );
}

/** An earlier adoption of another revision binds us until the other side's decline of it is cited. */
function toAdopt(entity: EntityView, name: string, digest: string, own: string): ToAdopt {
  const unit = entity.units[name];
  const bound = unit?.adopted[own];
  const declined = unit?.declined.find((one) => one.party !== own && one.digest === bound?.digest);
  return {
    entity: entity.id,
    unit: name,
    digest,
    ...(declined === undefined ? {} : { instead: declined.at }),
  };
}
