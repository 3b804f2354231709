/**
 * Persons who act for an office, how they sign in, and the trail of access. Personal data stands here and nowhere else:
 * no act carries it. Times are milliseconds since 1970 by the node's own clock.
 */
export const sql = `
-- A name stands in the order its owner uses. It is taken away when the account is closed; the row stays for the trail.
create table person (
  id text primary key,
  sign_in text unique,
  name text,
  name_language text not null,
  language text not null,
  office text not null,
  state text not null check (state in ('invited', 'active', 'closed')),
  demonstration boolean not null default false,
  created_at int8 not null,
  created_by text not null,
  check ((state = 'closed') = (sign_in is null and name is null))
);
create index person_office on person (office);

-- An invitation counts once and for a week. Its code is kept as a hash.
create table person_invitation (
  person text primary key references person,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  ends_at int8 not null
);

create table person_password (
  person text primary key references person,
  salt bytea not null check (octet_length(salt) = 16),
  hash bytea not null check (octet_length(hash) = 32),
  set_at int8 not null
);

-- The secret of a code generator (RFC 6238), sealed with a key that lies outside the database. A step counts once.
create table person_totp (
  person text primary key references person,
  sealed bytea not null,
  confirmed_at int8,
  last_step int8 not null default 0
);

create table person_recovery_code (
  person text not null references person,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (person, code_hash)
);

-- A passkey of a person, for signing in. What adopts is a key of the office, registered in the log.
create table person_passkey (
  credential text primary key,
  person text not null references person,
  algorithm text not null,
  public text not null unique,
  rp_id text not null,
  origin text not null,
  sign_count int8 not null,
  registered_at int8 not null,
  used_at int8
);
create index person_passkey_person on person_passkey (person);

-- Between the password and the second factor, or before a passkey is registered: what was asked, and until when.
create table sign_in_ticket (
  hash bytea primary key check (octet_length(hash) = 32),
  person text not null references person,
  purpose text not null check (purpose in ('second-factor', 'passkey')),
  challenge text not null,
  ends_at int8 not null
);

-- Who waits after failures: an office, a person, or one of the places that unknown names share.
alter table failed_sign_in rename column office to who;

-- Whose session it is beside the office's, how it was opened, and under which name it can be ended.
alter table session
  add column person text references person,
  add column name text not null default md5(random()::text),
  add column way text not null default 'secret',
  add column device text not null default '',
  add column enrolling boolean not null default false;
create index session_person on session (person);
create unique index session_name on session (name);

-- Who did what, in order. Rows are added and never changed: the database itself refuses it.
create table access_trail (
  number int8 generated always as identity primary key,
  at int8 not null,
  office text,
  person text,
  deed text not null,
  about json not null
);
create index access_trail_person on access_trail (person, number);
create index access_trail_deed on access_trail (deed, number);
create function access_trail_stands() returns trigger language plpgsql as $$
begin
  raise exception 'The access trail is added to, never changed.';
end $$;
create trigger access_trail_row_stands before update or delete on access_trail
  for each row execute function access_trail_stands();
create trigger access_trail_table_stands before truncate on access_trail
  for each statement execute function access_trail_stands();
`;
