import type { ServerResponse } from "node:http";
import { LIMITS } from "../../record/exchange/remote.ts";
import type { Asker as LogAsker } from "../../record/exchange/serve.ts";
import type { Answered } from "./route.ts";

/**
 * So many bytes of a log may be on their way to one node or auditor: who asks and does not read fills no memory. As many
 * files as a follower asks for at once.
 */
const LIMIT = 8 * LIMITS.attachment;

/** What is on its way to whom. */
export interface OnItsWay {
  /** Counts an answer until it has been sent or its connection is gone. False where too much is on its way already. */
  take: (signer: LogAsker, answered: Answered, response: ServerResponse) => boolean;
}

export function createOnItsWay(limit = LIMIT): OnItsWay {
  const bytes = new Map<string, number>();
  return {
    take(signer, answered, response) {
      if (signer === null || !("bytes" in answered) || response.closed) return true;
      const name = signer.kind === "party" ? `party ${signer.party}` : `auditor ${signer.name}`;
      const before = bytes.get(name) ?? 0;
      if (before > 0 && before + answered.bytes.length > limit) return false;
      bytes.set(name, before + answered.bytes.length);
      response.once("close", () => {
        const left = (bytes.get(name) ?? 0) - answered.bytes.length;
        if (left > 0) bytes.set(name, left);
        else bytes.delete(name);
      });
      return true;
    },
  };
}
