import type { ReactNode } from "react";
import { useExchange } from "../../../../web/exchange.ts";
import { useWords } from "../../../../web/language.tsx";
import { Link } from "../../../../web/link.tsx";
import type { PageProps } from "../../../../web/pages.ts";
import { useSession } from "../../../../web/session.tsx";
import { blockersOf } from "../../blockers.ts";
import { isTextInForce, lastSettled } from "../../settled-with-text.ts";
import { adoptingMessages } from "../messages/adopting/messages.ts";
import { SettledTexts } from "../settled-texts.tsx";
import { Moves } from "../unit-step.tsx";
import { Blockers } from "./blockers.tsx";
import { Copies } from "./copies.tsx";
import type { TextDesk } from "./desk.ts";
import { Stages } from "./stages.tsx";
import { TextInHand } from "./text-in-hand.tsx";
import { TextStep } from "./text-step.tsx";
import { useTextTitle } from "./text-title.ts";
import { WholeText } from "./whole-text.tsx";

/** A whole text on its way to being adopted: what stands in the way, the text itself, our step, and what came after. */
export function TextAdoptionPage({ parameters }: PageProps): ReactNode {
  return <TextInHand parameters={parameters}>{(desk) => <TextAdoption desk={desk} />}</TextInHand>;
}

function TextAdoption({ desk }: { desk: TextDesk }): ReactNode {
  const { adopting: words } = useWords(adoptingMessages);
  const title = useTextTitle(desk);
  const { text } = desk;
  return (
    <article className="text">
      <h1>{words.title}</h1>
      <p className="lead">
        <Link href={`/texts/${text.id}`}>
          <span lang={title.lang}>{title.words}</span>
        </Link>
      </p>
      <p>{words.meaning}</p>
      <p>{words.isNot}</p>
      <Standing desk={desk} />
      {lastSettled(text) === null ? null : <Stages desk={desk} />}
      <h2>{words.whole}</h2>
      <WholeText desk={desk} />
      <Copies desk={desk} />
    </article>
  );
}

/** What is settled, what stands in the way of it, or whose step it is. */
function Standing({ desk }: { desk: TextDesk }): ReactNode {
  const { adopting: words } = useWords(adoptingMessages);
  const { mechanism } = useSession();
  const logs = useExchange().value?.logs ?? null;
  const { text, paragraphs, languages } = desk;
  const known = paragraphs.known ?? new Map();
  const unit = text.units["text"];
  const shown = desk.rows.map((row) => row.id);
  const blockers = blockersOf(text, known, languages, mechanism.languages, shown);
  const inForce = isTextInForce(text, known, mechanism.languages);
  return (
    <section>
      <h2>{words.standing}</h2>
      {unit === undefined ? null : <SettledTexts unit={unit} logs={logs} current={inForce} />}
      {unit === undefined || inForce ? null : <Moves unit={unit} />}
      {inForce ? null : blockers.length > 0 ? (
        <Blockers blockers={blockers} desk={desk} />
      ) : (
        <TextStep desk={desk} />
      )}
    </section>
  );
}
