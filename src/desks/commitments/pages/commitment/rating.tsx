import { type ReactNode, useId, useState } from "react";
import { useLanguage, useWords } from "../../../../web/language.tsx";
import { usePartyName } from "../../../../web/named.tsx";
import { Release } from "../../../../web/release.tsx";
import { useSession } from "../../../../web/session.tsx";
import { commitmentsMessages } from "../messages/messages.ts";
import { type CommitmentDesk, prepareField, saidIn } from "./desk.ts";
import { useFieldWords } from "./field-words.ts";
import { readRating } from "./values.ts";

/** Our rating of our own delivery, with the rule it follows. It stays at home unless it is sent by itself. */
export function Rating({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { rating: words } = useWords(commitmentsMessages);
  const { party } = useSession();
  const partyName = usePartyName();
  const fieldWords = useFieldWords(desk.named);
  const { entity } = desk;
  const others = entity.participants.filter(
    (one) => one !== party && saidIn(entity, "rating", one) !== undefined,
  );
  if (!entity.may.draft && others.length === 0) return null;
  return (
    <section className="rating">
      <h2>{words.title}</h2>
      {entity.may.draft ? (
        <>
          <p className="quiet">{words.lead}</p>
          <OurRating desk={desk} />
        </>
      ) : null}
      {others.map((one) => (
        <div key={one}>
          <h3>{words.theirs(partyName(one))}</h3>
          <p className="side-words">{fieldWords.value("rating", saidIn(entity, "rating", one))}</p>
        </div>
      ))}
    </section>
  );
}

const SCORES = ["1", "0", "-1"] as const;

function OurRating({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { rating: words } = useWords(commitmentsMessages);
  const { party, may } = useSession();
  const id = useId();
  const drafted = desk.drafts["rating"];
  const isCirculated = desk.allDrafts.some(
    (one) => one.entity === desk.entity.id && one.field === "rating" && one.circulated,
  );
  const said = readRating(drafted ?? saidIn(desk.entity, "rating", party));
  const [score, setScore] = useState(said === null ? "" : String(said.score));
  const [rule, setRule] = useState(said?.rule ?? words.ruleOffered);
  const keep = () => void prepareField(desk, "rating", { score: Number(score), rule: rule.trim() });
  return (
    <div className="form">
      <label htmlFor={`${id}-score`}>{words.score}</label>
      <select id={`${id}-score`} value={score} onChange={(event) => setScore(event.target.value)}>
        {score === "" ? <option value="" /> : null}
        {SCORES.map((one) => (
          <option key={one} value={one}>
            {words.scores[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-rule`}>{words.rule}</label>
      <textarea
        id={`${id}-rule`}
        rows={3}
        maxLength={2000}
        value={rule}
        onChange={(event) => setRule(event.target.value)}
      />
      <p className="choices">
        <button type="button" disabled={score === "" || rule.trim() === ""} onClick={keep}>
          {words.keep}
        </button>
        {drafted !== undefined && may["release"] === true && !isCirculated ? (
          <SendRating desk={desk} />
        ) : null}
      </p>
    </div>
  );
}

function SendRating({ desk }: { desk: CommitmentDesk }): ReactNode {
  const { rating: words } = useWords(commitmentsMessages);
  const { language } = useLanguage();
  const fieldWords = useFieldWords(desk.named);
  const [asking, setAsking] = useState(false);
  const prepared = {
    entity: desk.entity.id,
    field: "rating",
    label: fieldWords.label("rating"),
    lang: language,
    words: fieldWords.value("rating", desk.drafts["rating"]),
  };
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.send}
      </button>
      {asking ? (
        <Release
          prepared={[prepared]}
          onClose={() => setAsking(false)}
          onSent={() => {
            setAsking(false);
            void desk.again();
          }}
        />
      ) : null}
    </>
  );
}
