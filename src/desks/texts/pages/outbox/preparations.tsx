import { type ReactNode, useId, useState } from "react";
import { useMessages, useWords } from "../../../../web/language.tsx";
import { Moment, useOfficeName } from "../../../../web/named.tsx";
import { Release } from "../../../../web/release.tsx";
import { PreparedList } from "../../../../web/prepared-list.tsx";
import type { NamedThings } from "../../../../web/answers.ts";
import { Changing } from "./circulating.tsx";
import { Answering } from "./answering.tsx";
import { ClearanceTable } from "./clearance-table.tsx";
import { Dissolving } from "./dissolving.tsx";
import { clearanceMessages } from "../messages/clearance/messages.ts";
import { type Preparation, usePreparedWords } from "./preparation.ts";

interface PreparationsProps {
  preparations: readonly Preparation[];
  named: NamedThings;
  onChanged: () => void;
}

/** The dispatches that are being prepared: what would leave, and what the offices asked say of it. */
export function Preparations({ preparations, named, onChanged }: PreparationsProps): ReactNode {
  const words = useWords(clearanceMessages);
  if (preparations.length === 0) {
    return (
      <div className="empty">
        <p>{words.nothing}</p>
      </div>
    );
  }
  return preparations.map((one) => (
    <OnePreparation key={one.id} preparation={one} named={named} onChanged={onChanged} />
  ));
}

interface OnePreparationProps {
  preparation: Preparation;
  named: NamedThings;
  onChanged: () => void;
}

function OnePreparation({ preparation, named, onChanged }: OnePreparationProps): ReactNode {
  const words = useWords(clearanceMessages);
  const officeName = useOfficeName();
  const heading = useId();
  return (
    <article className="preparation" aria-labelledby={heading}>
      <h3 id={heading}>{preparation.title}</h3>
      <p className="quiet">
        {words.preparedBy(officeName(preparation.office))} <Moment at={preparation.openedAt} />
      </p>
      <PreparedList prepared={usePreparedWords(named)(preparation.drafts)} />
      <ClearanceTable preparation={preparation} onChanged={onChanged} />
      <StateWords preparation={preparation} />
      {preparation.may.answer ? <Answering preparation={preparation} onChanged={onChanged} /> : null}
      <Deeds preparation={preparation} named={named} onChanged={onChanged} />
    </article>
  );
}

/** In one line whether it can leave, and who stands against it. */
function StateWords({ preparation }: { preparation: Preparation }): ReactNode {
  const words = useWords(clearanceMessages);
  const { list } = useMessages();
  const officeName = useOfficeName();
  const { objecting, silent, clearances } = preparation;
  if (clearances.length === 0) return <p>{words.nobodyAsked}</p>;
  if (objecting.length + silent.length === 0) return <p>{words.cleared}</p>;
  return (
    <p>
      {objecting.length === 0 ? null : <strong>{words.held(list(objecting.map(officeName)))} </strong>}
      {silent.length === 0 ? null : words.waitsFor(list(silent.map(officeName)))}
    </p>
  );
}

type Asking = "release" | "change" | "dissolve" | null;

function Deeds({ preparation, named, onChanged }: OnePreparationProps): ReactNode {
  const words = useWords(clearanceMessages);
  const { release } = useMessages();
  const [asking, setAsking] = useState<Asking>(null);
  const prepared = usePreparedWords(named)(preparation.drafts);
  const { may } = preparation;
  const onClose = () => setAsking(null);
  function done(): void {
    setAsking(null);
    onChanged();
  }
  if (!may.change && !may.release) return null;
  return (
    <p className="choices">
      {may.release ? (
        <button type="button" className="main" onClick={() => setAsking("release")}>
          {release.open}
        </button>
      ) : null}
      {may.change ? (
        <>
          <button type="button" onClick={() => setAsking("change")}>
            {words.change}
          </button>
          <button type="button" className="plain" onClick={() => setAsking("dissolve")}>
            {words.dissolve}
          </button>
        </>
      ) : null}
      {asking === "release" ? <Release prepared={prepared} onClose={onClose} onSent={done} /> : null}
      {asking === "change" ? <Changing preparation={preparation} onClose={onClose} onDone={done} /> : null}
      {asking === "dissolve" ? (
        <Dissolving preparation={preparation} onClose={onClose} onDone={done} />
      ) : null}
    </p>
  );
}
