import { setImmediate } from "node:timers/promises";

/** So many bytes of envelopes are parsed in one go: a few milliseconds' work, a fifth of a second's where their author means harm. */
const IN_ONE_GO = 524_288;

/** To be told of what is to be parsed: lets whoever else asks this node have a turn, however long what an author wrote is. */
export function takingTurns(): (bytes: number) => Promise<void> | null {
  let read = 0;
  return (bytes) => {
    read += bytes;
    if (read < IN_ONE_GO) return null;
    read = 0;
    return setImmediate();
  };
}
