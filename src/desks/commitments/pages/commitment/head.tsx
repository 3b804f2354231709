import type { ReactNode } from "react";
import { useMessages, useTextLanguage, useWords } from "../../../../web/language.tsx";
import { nameIn } from "../../../../web/languages.ts";
import { Link } from "../../../../web/link.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { useSession } from "../../../../web/session.tsx";
import { Standing } from "../../../../web/standing.tsx";
import { nameOf, standingOfAll } from "../../../texts/pages/wordings.ts";
import { ItemState } from "../item-state.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import type { CommitmentDesk } from "./desk.ts";

/** The commitment by its words, how it stands between the sides, and where it stands today. */
export function Head({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { head: words, settling } = useWords(commitmentsMessages);
  const { list } = useMessages();
  const { mechanism } = useSession();
  const unitName = (unit: string) =>
    Object.entries(settling.units).find(([name]) => name === unit)?.[1] ?? unit;
  const { entity, told, drafts } = desk;
  const wanted = useTextLanguage(mechanism.languages);
  const wording = told === null ? wordingsIn(drafts) : told.item.wording;
  const title = nameIn(wording, wanted);
  return (
    <header>
      <p className="quiet">
        <Link href="/commitments">{words.all}</Link>
      </p>
      <div className="page-head">
        {title.text === "" ? (
          <h1>{words.title(nameOf(entity.id))}</h1>
        ) : (
          <h1 lang={title.lang} className="commitment-title">
            {title.text}
          </h1>
        )}
        <p className="page-standing">
          <Standing state={standingOfAll(entity, mechanism.languages)} />
        </p>
      </div>
      {told === null ? null : (
        <p className="item-state">
          <ItemState stand={told.stand} />
        </p>
      )}
      <Opened desk={desk} />
      {entity.may.adopt.length === 0 ? null : (
        <p className="sending-bar">
          <strong>{words.adoptable(list(entity.may.adopt.map(unitName)))}</strong>
          <a href="#settling">{words.toAdopting}</a>
        </p>
      )}
    </header>
  );
}

function wordingsIn(drafts: CommitmentDesk["drafts"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(drafts).flatMap(([field, value]) =>
      field.startsWith("wording.") && typeof value === "string"
        ? [[field.slice("wording.".length), value]]
        : [],
    ),
  );
}

function Opened({ desk: { entity } }: { desk: CommitmentDesk }): ReactNode {
  const { head: words } = useWords(commitmentsMessages);
  const { moment, list } = useMessages();
  const { party: own } = useSession();
  const partyName = usePartyName();
  if (entity.openedAt === "") {
    const others = entity.participants.filter((one) => one !== own).map(partyName);
    return <p className="notice">{words.atHome(list(others))}</p>;
  }
  const published = entity.published.some((one) => one.unit === "wording");
  return (
    <p className="quiet">
      {words.opened(partyName(entity.id.split("/")[0] ?? ""), moment(new Date(entity.openedAt)))}{" "}
      <Link href={`/evidence/${entity.id}`}>{words.evidence}</Link>
      {published ? (
        <>
          {" "}
          <a href={`/board/commitments/${entity.id}`}>{words.board}</a>
        </>
      ) : null}
    </p>
  );
}
