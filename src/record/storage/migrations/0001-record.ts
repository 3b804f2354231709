/**
 * The tables of the record. What comes from a log (entry, body, attachment, tile) is never changed, only
 * added to; an erased body keeps its row without its bytes. `entity` can be folded anew from the rest.
 */
export const sql = `
-- One row a log and epoch: our own, and our copy of each other party's.
create table log (
  party text not null,
  epoch int not null check (epoch >= 0),
  origin text not null unique,
  key text not null,                        -- the verifier key of its checkpoints (C2SP signed-note)
  own boolean not null,
  size int8 not null default 0 check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  frontier bytea not null check (octet_length(frontier) % 32 = 0),
                                            -- roots of the perfect subtrees, the largest first
  primary key (party, epoch)
);

-- No foreign key to log: the only writers are the functions that hold the log's row, and it would cost each entry a
-- look-up. What a leaf says is copied into columns where it can be read; a leaf that cannot be read has only its bytes.
create table entry (
  party text not null,
  epoch int not null,
  index int8 not null,
  leaf bytea not null check (octet_length(leaf) = 32),
  envelope bytea not null check (octet_length(envelope) <= 65535),
  act_id text,
  act text,
  entity text,
  office text,
  time timestamptz,                         -- as its author says
  received_at timestamptz not null default clock_timestamp(),
  asked bytea,                              -- own log only: hash of what the author asked under this act id
  primary key (party, epoch, index)
);
create unique index entry_act_id on entry (party, act_id) where asked is not null;
create index entry_entity on entry (entity, party, epoch, index) where entity is not null;
create index entry_of_log on entry (act, party, epoch, index)
  where act in ('register', 'revoke', 'rotate', 'accept', 'epoch');

-- Hash tiles (C2SP tlog-tiles). Level 0 holds full tiles only, since the leaves of the last one stand in
-- entry; above it the last tile of a level grows.
create table tile (
  party text not null,
  epoch int not null,
  level int not null check (level between 0 and 6),
  index int8 not null check (index >= 0),
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (party, epoch, level, index)
);
alter table tile alter column hashes set storage external;

-- What envelopes name by hash. No bytes: erased, by the act named.
create table body (
  hash bytea primary key check (octet_length(hash) = 32),
  bytes bytea,
  erased_party text,
  erased_epoch int,
  erased_index int8,
  check ((bytes is null) = (erased_party is not null))
);
create table attachment (
  hash bytea primary key check (octet_length(hash) = 32),
  bytes bytea,
  media_type text not null,
  name text,
  erased_party text,
  erased_epoch int,
  erased_index int8,
  check ((bytes is null) = (erased_party is not null))
);

-- Whole signed notes, and what witnesses add to them.
create table checkpoint (
  party text not null,
  epoch int not null,
  size int8 not null,
  note text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (party, epoch, size),
  foreign key (party, epoch) references log
);
create table cosignature (
  party text not null,
  epoch int not null,
  size int8 not null,
  by text not null,
  line text not null,
  time int8 not null,                       -- seconds since 1970, as its witness says
  primary key (party, epoch, size, by),
  foreign key (party, epoch) references log
);

-- The folded state of each entity. json, not jsonb: what the other side says may hold \\u0000, which jsonb refuses.
create table entity (
  id text primary key,
  kind text not null,
  version int not null,
  state json not null,
  settled json,
  search text not null default '',
  changed_at timestamptz not null default clock_timestamp()
);
create index entity_kind on entity (kind, id);
create index entity_changed on entity (changed_at, id);

-- Proof of another's misconduct, each piece once.
create table evidence (
  id int8 generated always as identity primary key,
  kind text not null,
  party text,
  digest bytea not null unique check (octet_length(digest) = 32),
  bytes bytea not null,
  at timestamptz not null default clock_timestamp()
);

-- What this node knows of itself: restored_at while it has not been compared with its counterparts.
create table node_state (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default clock_timestamp()
);
`;
