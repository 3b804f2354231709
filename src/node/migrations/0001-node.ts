/**
 * What stays at home: sign-ins, drafts, dispatches. Times are milliseconds since 1970 by the node's own clock, which
 * never goes back; a server's clock decides nothing here.
 */
export const sql = `
-- One secret an office, as scrypt leaves it.
create table office_secret (
  office text primary key,
  salt bytea not null check (octet_length(salt) = 16),
  hash bytea not null check (octet_length(hash) = 32),
  set_at int8 not null
);

-- Failed sign-ins since the last good one. Only offices of this side have a row.
create table failed_sign_in (
  office text primary key,
  count int not null,
  locked_until int8 not null
);

-- A session is known by the hash of its token; the token itself lies in the browser alone.
create table session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  office text not null,
  opened_at int8 not null,
  seen_at int8 not null
);
create index session_seen on session (seen_at);

-- What is prepared. Of an entity that is not opened yet, its kind and participants stand here too.
create table draft (
  entity text not null,
  field text not null,
  value json not null,
  kind text,
  participants text[],
  office text not null,
  updated_at int8 not null,
  primary key (entity, field),
  check ((kind is null) = (participants is null))
);

-- What has left: numbered without gaps, in the transaction that appended its acts.
create table dispatch (
  number int8 primary key check (number >= 1),
  office text not null,
  released_at timestamptz not null,
  acts json not null
);

-- By which name an authenticator knows a passkey. The log has its public key; this only helps a browser to find it.
create table passkey_credential (
  key text primary key,
  credential text not null
);

-- What /health writes, to know that writing works. Never an entry.
create table probe (
  party text primary key,
  at int8 not null
);
`;
