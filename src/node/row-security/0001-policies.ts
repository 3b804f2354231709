/**
 * Which rows each office of a side may see and write, said to the database itself, so that it stands behind the code where
 * a route forgets to narrow. Every session says in whose name it speaks (src/record/storage/acting.ts): `concord.office` is
 * an office, or `*` for the node; `concord.may` is what the policy lets that office do. Where neither is said, no row is.
 */
const node = "current_setting('concord.office', true) = '*'";
const me = "nullif(current_setting('concord.office', true), '')";
const own = `office = ${me}`;
const may = (deed: string): string =>
  `coalesce('${deed}' = any(string_to_array(current_setting('concord.may', true), ',')), false)`;
const isRead = (preparation: string): string => `concord_reads(${preparation})`;

interface Rows {
  /** Which rows an office sees, and which of them it may change, put there and take away. Unsaid: none. */
  select?: string;
  update?: string;
  insert?: string;
  delete?: string;
}

/** The node sees and writes everything; to that, each table adds what an office may. Owners of tables are no exception. */
function policies(table: string, rows: Rows): string {
  const { select, update, insert } = rows;
  const lines = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy of_node on ${table} using (${node}) with check (${node})`,
    select && `create policy seen on ${table} for select using (${select})`,
    insert && `create policy added on ${table} for insert with check (${insert})`,
    update &&
      `create policy changed on ${table} for update using (${update}) with check (${insert ?? update})`,
    rows.delete && `create policy removed on ${table} for delete using (${rows.delete})`,
  ];
  return lines.filter((line) => line !== undefined).join(";\n");
}

/** Who is let in, and by what: the node alone. It asks in its own name before anybody acts for an office. */
const signIn = [
  "office_secret",
  "failed_sign_in",
  "session",
  "person_invitation",
  "person_password",
  "person_totp",
  "person_recovery_code",
  "person_passkey",
  "sign_in_ticket",
].map((table) => policies(table, {}));

/** What those who negotiate prepare together: seen by whoever may draft, written in the writer's own name. */
const drafted = ["table_note", "delegation", "readin_source", "readin_draft", "readin_dismissal"].map(
  (table) =>
    policies(table, {
      select: may("draft"),
      insert: `${own} and ${may("draft")}`,
      delete: may("draft"),
    }),
);

export const sql = `
-- Which offices read a preparation without being drafters: those that are asked, and those whose draft is in it. A table of
-- its own, so that the policies of the others can ask it and it asks none.
create table preparation_reader (
  preparation text not null references preparation on delete cascade,
  office text not null,
  primary key (preparation, office)
);
insert into preparation_reader (preparation, office)
select preparation, office from clearance
union select prepared.preparation, draft.office from preparation_draft prepared join draft using (entity, field);

-- In a language that the planner does not look into: as queries within queries they made each reading of a draft plan for
-- ten times as long as it ran.
create function concord_reads(preparation text) returns boolean language plpgsql stable as $$
begin
  return exists (select from preparation_reader as reader where reader.preparation = $1 and reader.office = ${me});
end $$;
create function concord_reads_draft(entity text, field text) returns boolean language plpgsql stable as $$
begin
  return exists (select from preparation_draft as prepared
    join preparation_reader as reader on reader.preparation = prepared.preparation and reader.office = ${me}
    where prepared.entity = $1 and prepared.field = $2);
end $$;

${[
  ...signIn,
  policies("person", { select: may("see-people") }),
  policies("passkey_credential", {
    select: `${may("read")} or ${may("see-people")}`,
    insert: may("manage-keys"),
  }),
  policies("access_trail", { select: may("read-trail"), insert: own }),
  policies("draft", {
    select: `${own} or ${may("draft")} or concord_reads_draft(entity, field)`,
    insert: `${own} and (${may("draft")} or ${may("report")})`,
    update: `${own} or ${may("draft")}`,
    delete: `${own} or ${may("draft")}`,
  }),
  policies("upload", {
    select: `${own} or ${may("draft")}`,
    insert: `${own} and ${may("report")}`,
    delete: own,
  }),
  policies("dispatch", { select: may("draft") }),
  policies("preparation_reader", {
    select: `${own} or ${may("draft")}`,
    insert: may("circulate"),
    delete: may("circulate"),
  }),
  policies("preparation", {
    select: `${may("draft")} or ${isRead("preparation.id")}`,
    insert: `${own} and ${may("circulate")}`,
    delete: may("circulate"),
  }),
  // Who answers holds the preparation while it does, and changes nothing of it.
  `create policy held on preparation for update using (${may("circulate")} or ${isRead("preparation.id")})
     with check (${may("circulate")})`,
  policies("preparation_draft", {
    select: `${may("draft")} or ${isRead("preparation_draft.preparation")}`,
    insert: may("circulate"),
    delete: may("circulate"),
  }),
  policies("clearance", {
    select: `${may("draft")} or ${isRead("clearance.preparation")}`,
    insert: may("circulate"),
    delete: may("circulate"),
  }),
  `create policy answered on clearance for update
     using (${may("circulate")} or ${may("overrule")} or (${own} and ${may("clear")}))`,
  policies("desk_seen", { select: own, insert: own, update: own, delete: own }),
  policies("text_note", { select: may("draft"), insert: `${own} and ${may("draft")}`, delete: own }),
  policies("finding_waiver", {
    select: may("read"),
    insert: `${own} and ${may("draft")}`,
    update: may("draft"),
    delete: may("draft"),
  }),
  policies("adoption_reason", {
    select: may("draft"),
    insert: `${own} and ${may("adopt")}`,
    update: `${own} and ${may("adopt")}`,
  }),
  ...drafted,
  ...["table_note", "delegation", "readin_draft", "readin_dismissal"].map(
    (table) =>
      `create policy changed on ${table} for update using (${may("draft")}) with check (${own} and ${may("draft")})`,
  ),
  `create policy changed on readin_source for update using (${may("draft")})`,
  policies("delegate", { select: may("draft"), insert: may("draft"), delete: may("draft") }),
].join(";\n")};
`;
