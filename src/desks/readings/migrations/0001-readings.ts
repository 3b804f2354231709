/**
 * What pages read: one row an entity (and an item of the observer's record) for each audience, made from the folded
 * states and made anew whenever one changes. All of it can be thrown away and built again from the record.
 */
export const sql = `
-- Ids whose readings are behind. Written by whoever folds, in the same transaction, so that none is forgotten.
create table reading_stale (
  n int8 generated always as identity primary key,
  id text not null
);
create function reading_note_stale() returns trigger language plpgsql as $$
begin
  insert into reading_stale (id) select id from changed;
  return null;
end $$;
create trigger reading_stale_opened after insert on entity
  referencing new table as changed for each statement execute function reading_note_stale();
create trigger reading_stale_changed after update on entity
  referencing new table as changed for each statement execute function reading_note_stale();
insert into reading_stale (id) select id from entity;

create table reading (
  audience text not null check (audience in ('side', 'public')),
  id text not null,
  kind text not null,
  seq int8 not null,              -- grows in the order of commits: one process refreshes at a time
  gone boolean not null default false,
  content json,                   -- what a page shows
  facts json,                     -- what the board counts
  document json,                  -- what search finds
  primary key (audience, id)
);
create index reading_seq on reading (audience, seq);
create sequence reading_step;

-- What of a reading others depend on: the day and meeting at which it was raised, and its chain.
create table reading_shape (
  audience text not null,
  id text not null,
  raised_on text,
  meeting text,
  times int,
  since int,
  primary key (audience, id)
);

-- What an entity names: the commitment a report is about, what a commitment restates, its meeting.
create table reading_link (
  audience text not null,
  from_id text not null,
  relation text not null,
  to_id text not null,
  primary key (audience, from_id, relation, to_id)
);
create index reading_link_to on reading_link (audience, to_id, relation);

-- What waits for this side.
create table desk_task (
  entity text not null,
  place int not null,
  visible_from text not null,     -- days, YYYY-MM-DD
  nearest text,
  offices text[] not null,
  what text not null,
  task json not null,
  primary key (entity, place)
);
create index desk_task_nearest on desk_task (nearest, entity, place);

-- The observer's record that the readings were built from, by its digest.
create table reading_source (
  name text primary key,
  digest text not null
);
`;
