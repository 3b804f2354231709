/** What a side has read in and what it decided of it. It stays at home: nothing here is an act or leaves the node. */
export const sql = `
-- A readout by the hash of its text: the same text read in again is the same reading.
create table readin_source (
  id text primary key check (id ~ '^[0-9a-f]{32}$'),
  title text not null,
  format text not null,
  text text not null,
  day date,                       -- from which relative deadlines count
  meeting text,
  office text not null,
  read_at int8 not null
);

-- A commitment found in it, as it stands on the sheet. The place counts in UTF-16 units of the text.
create table readin_draft (
  source text not null references readin_source on delete cascade,
  id text not null,
  start_at int not null,
  end_at int not null,
  state text not null check (state in ('open', 'accepted', 'dismissed')),
  content json not null,
  entity text,
  office text not null,
  changed_at int8 not null,
  primary key (source, id),
  check ((state = 'accepted') = (entity is not null))
);

-- What was dismissed, by the words and the day of the readout: kept also where the reading is taken away, so that a
-- corrected text does not bring back what a person has put aside.
create table readin_dismissal (
  words bytea not null check (octet_length(words) = 32),
  day date,
  source text not null,
  office text not null,
  at int8 not null,
  primary key (words, source)
);
`;
