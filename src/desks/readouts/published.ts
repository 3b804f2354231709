import { placeOf } from "../../record/fold/act.ts";
import type { EntityState } from "../../record/fold/entity.ts";
import { statesOf } from "../../record/log/state.ts";
import type { Reader } from "../../record/storage/door.ts";
import { readAccount } from "./accounts.ts";

/** One side's account of a meeting as it published it, by language: its sentences. Nothing that is only sent is here. */
export interface PublishedReadout {
  party: string;
  sentences: Readonly<Record<string, readonly string[]>>;
}

/** What the sides have published of a meeting, each side's own. */
export async function publishedReadouts(reader: Reader, meeting: string): Promise<PublishedReadout[]> {
  const rows = await reader.query<{ id: string }>(
    `select link.from_id as id from reading_link link
     join reading on reading.audience = 'public' and reading.id = link.from_id and not reading.gone
     where link.audience = 'side' and link.to_id = $1 and link.relation = 'meeting' and reading.kind = 'readout'
     order by link.from_id`,
    [meeting],
  );
  const states = await statesOf(
    reader,
    rows.map((row) => row.id),
  );
  return [...states.values()].flatMap(publishedIn);
}

/** The accounts in one readout that their owners published, in the words they published. */
export function publishedIn(state: EntityState): PublishedReadout[] {
  const places = new Set(state.publishedOwn.map((one) => placeOf(one.target)));
  return state.participants.flatMap((party): PublishedReadout[] => {
    const own = Object.entries(state.positions).flatMap(([field, registers]) => {
      const language = /^account\.(.+)$/.exec(field)?.[1];
      const position = registers[party];
      if (language === undefined || position?.state !== "said" || !places.has(placeOf(position.at)))
        return [];
      return [[language, readAccount(position.value).map((one) => one.text)] as const];
    });
    return own.length === 0 ? [] : [{ party, sentences: Object.fromEntries(own) }];
  });
}
