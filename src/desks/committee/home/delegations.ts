import type { Database, Reader } from "../../../record/storage/door.ts";
import type { Delegate, DelegationList } from "../delegation-list.ts";

/** Our own delegation to a meeting; null where there is none, or it has been erased. */
export async function ownDelegation(reader: Reader, meeting: string): Promise<DelegationList | null> {
  const [list] = await reader.query<{ as_of: string }>("select as_of from delegation where meeting = $1", [
    meeting,
  ]);
  if (list === undefined) return null;
  const members = await reader.query<Delegate>(
    "select name, latin, title, office, part from delegate where meeting = $1 order by place",
    [meeting],
  );
  return { asOf: list.as_of, members };
}

export interface ToKeep {
  meeting: string;
  list: DelegationList;
  office: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Replaces our delegation to a meeting. */
export async function keepDelegation(db: Database, { meeting, list, office, at }: ToKeep): Promise<void> {
  const { asOf, members } = list;
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into delegation (meeting, as_of, office, updated_at) values ($1, $2, $3, $4)
       on conflict (meeting) do update set as_of = excluded.as_of, office = excluded.office,
         updated_at = excluded.updated_at`,
      [meeting, asOf, office, at],
    );
    await tx.query("delete from delegate where meeting = $1", [meeting]);
    await tx.query(
      `insert into delegate (meeting, place, name, latin, title, office, part)
       select $1, place, name, latin, title, office, part
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         with ordinality as new (name, latin, title, office, part, place)`,
      [
        meeting,
        members.map((one) => one.name),
        members.map((one) => one.latin),
        members.map((one) => one.title),
        members.map((one) => one.office),
        members.map((one) => one.part),
      ],
    );
  });
}

/** Erases our delegation at home: nothing of it is kept. */
export async function eraseDelegation(db: Database, meeting: string): Promise<void> {
  await db.transaction((tx) => tx.query("delete from delegation where meeting = $1", [meeting]));
}
