/** What is prepared to leave as one dispatch, and what the offices asked say of it. Rows of this side, never acts. */
export const sql = `
create table preparation (
  id text primary key,
  title text not null,
  office text not null,
  person text,
  opened_at int8 not null,
  changed_at int8 not null,
  dispatch int8 unique references dispatch
);

-- A draft is prepared in one dispatch at most. Its row goes with the draft.
create table preparation_draft (
  entity text not null,
  field text not null,
  preparation text not null references preparation on delete cascade,
  place int not null,
  primary key (entity, field),
  foreign key (entity, field) references draft on delete cascade
);
create index preparation_draft_of on preparation_draft (preparation, place);

-- What one office is asked. An answer is about exact words: their digest stands beside it.
create table clearance (
  preparation text not null references preparation on delete cascade,
  office text not null,
  asked_at int8 not null,
  due_on date,
  answer text check (answer in ('agree', 'object')),
  words text,
  of_digest text,
  answered_at int8,
  answered_by text,
  overruled_at int8,
  overruled_by text,
  overruled_office text,
  overruled_digest text,
  reason text,
  primary key (preparation, office),
  check ((answer is null) = (answered_at is null)),
  check (answer <> 'object' or words is not null),
  check ((overruled_at is null) = (reason is null))
);
create index clearance_office on clearance (office);
`;
