import { type ReactNode, useState } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { useSession } from "../../../../web/session.tsx";
import { valueInHand } from "../../joint-values.ts";
import type { Offer } from "../../meetings/shapes.ts";
import { meetingsMessages } from "../messages/messages.ts";
import type { Changing } from "./changing.ts";
import type { MeetingDesk } from "./desk.ts";

/** What is still open since the last meeting and not on this agenda yet; what is chosen is taken over. */
export function Offers({ desk, changing }: { desk: MeetingDesk; changing: Changing }): ReactNode {
  const { agenda: words } = useWords(meetingsMessages);
  const offers = useOffersLeft(desk);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = offers.filter((one) => !left.has(keyOf(one)));
  if (offers.length === 0) return null;
  return (
    <fieldset className="offers">
      <legend>{words.offers}</legend>
      <p className="quiet">{words.offersHelp}</p>
      {offers.map((one) => (
        <OfferLine
          key={keyOf(one)}
          offer={one}
          chosen={!left.has(keyOf(one))}
          onChoose={(on) => setLeft(toggled(left, keyOf(one), !on))}
        />
      ))}
      <p className="choices">
        <button type="button" disabled={chosen.length === 0} onClick={() => changing.takeOver(chosen)}>
          {words.takeOver(chosen.length)}
        </button>
      </p>
    </fieldset>
  );
}

interface OfferLineProps {
  offer: Offer;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function OfferLine({ offer, chosen, onChoose }: OfferLineProps): ReactNode {
  const { agenda: words, fields } = useWords(meetingsMessages);
  const { language } = useLanguage();
  const title = nameIn(offer.title, language);
  return (
    <label className="check block">
      <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />{" "}
      <span lang={title.lang}>{title.text === "" ? words.noTitle : title.text}</span>{" "}
      <span className="quiet">
        {offer.carriedFrom === null ? null : `${words.carried} · `}
        {offer.about.length === 0 ? null : fields.items(offer.about.length)}
      </span>
    </label>
  );
}

/** The node does not know what we have taken over at home. */
function useOffersLeft({ around, rows }: MeetingDesk): Offer[] {
  const { party } = useSession();
  const values = (field: string) =>
    new Set(rows.map((row) => valueInHand(row.view, field, party, row.drafts[field]?.value)));
  const [carried, workstreams] = [values("carriedFrom"), values("workstream")];
  return (around.value?.offers ?? []).filter((one) =>
    one.carriedFrom === null ? !workstreams.has(one.workstream) : !carried.has(one.carriedFrom),
  );
}

function keyOf({ carriedFrom, workstream }: Offer): string {
  return carriedFrom ?? `stream ${workstream ?? ""}`;
}

function toggled(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
