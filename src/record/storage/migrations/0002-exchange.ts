/**
 * What a node knows of the others: by which keys they are trusted, what of their logs is still to come, what they did
 * wrong, and how far its own witness has gone.
 */
export const sql = `
-- The keys of each party's log, one row a key. Proposed is not yet trusted: nothing is followed by it.
create table trust (
  party text not null,
  epoch int not null check (epoch >= 0),
  key text not null,                        -- the verifier key (C2SP signed-note)
  origin text not null,
  card text not null,                       -- the whole card, as it was handed over
  fingerprint text not null,
  state text not null check (state in ('proposed', 'in-force', 'superseded')),
  grounds text check (grounds in ('compared', 'rotated', 'accepted')),
  from_size int8 not null default 0,        -- for checkpoints of which sizes the key speaks
  until_size int8,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_at timestamptz,
  decided_by text,
  primary key (party, epoch, key),
  check ((state = 'proposed') = (grounds is null))
);
create unique index trust_in_force on trust (party, epoch) where state = 'in-force';

-- Who may read the logs without being a party.
create table auditor (
  name text primary key,
  key text not null,                        -- the verifier key with which its requests are signed
  fingerprint text not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by text not null
);

-- What an entry names and has not come yet, so that it is asked for again. Without rows up to a size, all is held.
create table wanted (
  party text not null,
  epoch int not null,
  index int8 not null,
  kind text not null check (kind in ('body', 'attachment')),
  hash bytea not null check (octet_length(hash) = 32),
  tries int not null default 0,
  primary key (party, epoch, index, kind, hash)
);

-- Bodies and attachments that have come before the entries that name them are stored: a round that was cut
-- goes on from here.
create table arrived (
  hash bytea primary key check (octet_length(hash) = 32),
  bytes bytea not null,
  at timestamptz not null default clock_timestamp()
);

-- Bodies and attachments that more than one act names: no single author may take them away.
create table named_twice (
  hash bytea primary key check (octet_length(hash) = 32)
);

alter table evidence add column epoch int;
alter table evidence add column detail jsonb not null default '{}';
alter table evidence add column times int not null default 1;
alter table evidence add column last_at timestamptz not null default clock_timestamp();
alter table evidence add column dismissed_at timestamptz;
alter table evidence add column dismissed_by text;
create index evidence_of_party on evidence (party, kind, id);

-- How following each log goes.
create table following (
  party text not null,
  epoch int not null,
  tried_at timestamptz,
  reached_at timestamptz,                   -- the log answered with a checkpoint that was in order
  trouble jsonb,                            -- why the last try failed
  target text,                              -- the signed checkpoint towards which entries are being fetched
  delivered_size int8 not null default 0,   -- our cosignature of this size has been handed to the log's owner
  primary key (party, epoch)
);

-- Requests of other nodes seen within the replay window.
create table nonce (
  origin text not null,
  nonce text not null,
  time int8 not null,                       -- seconds since 1970
  primary key (origin, nonce)
);
create index nonce_time on nonce (time);
`;
