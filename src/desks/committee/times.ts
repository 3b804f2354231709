import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { inCapitals } from "./capitals.ts";
import type { TimesShown } from "./meetings/shapes.ts";
import { sharedDay } from "./working-days.ts";

/** An instant on the wall of every capital, and whether that party works on the day it is there. */
export function timesOf(
  instant: string,
  { parties, holidays }: Pick<Mechanism, "parties" | "holidays">,
): TimesShown {
  return {
    capitals: inCapitals(instant, parties).map(({ party, zone, day, time }) => {
      const [own] = sharedDay(holidays, [party], day).parties;
      const { worked = true, listed = false, holiday = null } = own ?? {};
      return { party, zone, day, time, worked, listed, holiday: holiday?.names ?? null };
    }),
  };
}
