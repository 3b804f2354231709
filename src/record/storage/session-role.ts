import type { Database, Reader } from "./door.ts";

/** The role of the sessions of a node that runs its own server: it owns no table and passes by no policy. */
export const SESSION_ROLE = "concord_node";

/** Makes that role where it is missing, and lets it work with every table there is. Asked by the owner, at each start. */
export async function grantSessions(owner: Database): Promise<void> {
  await owner.transaction((tx) =>
    tx.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${SESSION_ROLE}') then
          create role ${SESSION_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
        end if;
      end $$;
      grant select, insert, update, delete on all tables in schema public to ${SESSION_ROLE};
      grant usage, select on all sequences in schema public to ${SESSION_ROLE};
    `),
  );
}

/** The session's own role where row-level security does not hold for it (a superuser, or BYPASSRLS); else null. */
export async function bypassingRole(reader: Reader): Promise<string | null> {
  const [row] = await reader.query<{ role: string }>(
    `select rolname::text as role from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`,
  );
  return row?.role ?? null;
}
