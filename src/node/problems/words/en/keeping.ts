import type { KeepingProblems } from "../../problem.ts";
import { exchangeSentence } from "../../../../record/exchange/messages.ts";
import type { ExchangeRefusal } from "../../../../record/exchange/messages/sentences.ts";
import type { WordsFor } from "../words.ts";

export const keeping: WordsFor<KeepingProblems> = {
  "storage-away": () => [
    "The database does not answer",
    "The node cannot reach its database. What was confirmed before is safe; this request may not have been kept.",
    "Try again in a moment with the same request: nothing is said twice. If it lasts, tell your operator.",
  ],
  "disk-full": () => [
    "The disk is full",
    "There is no room to keep this. What was confirmed before is safe; this request was not kept.",
    "Tell your operator to make room, then try again.",
  ],
  "read-only": () => [
    "Read-only after a restore",
    "This node was restored and has not yet compared itself with every counterpart. Until then nothing new may be said.",
    "Wait until the comparison is done; the exchange page shows it.",
  ],
  busy: () => [
    "Too much at once",
    "More requests wait than the node can take. This one was not kept.",
    "Try again in a few seconds.",
  ],
  fault: () => [
    "Something went wrong in this node",
    "The node met a fault of its own. What was confirmed before is safe; whether this request was kept is not certain.",
    "Try again with the same request: nothing is said twice. Tell your operator the number in “instance”.",
  ],
  "counterpart-unknown": ({ party }) => [
    "Counterpart not known",
    `This node has no address or no trusted key of ${party}.`,
    "Exchange trust anchors first (concord trust).",
  ],
  "exchange-refused": ({ reason, parts }) => [
    "Not done by the exchange",
    exchangeSentence({ ...parts, ok: false, code: reason } as unknown as ExchangeRefusal, "en"),
    "Look at the exchange page; nothing that is held was changed.",
  ],
};
