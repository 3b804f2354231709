/**
 * What a side keeps of a meeting for itself: what it writes at the table, and its delegation. Rows of this node, never
 * acts; names of people stand here and in the erasable file that an act may refer to, nowhere else. Times are milliseconds
 * since 1970 by the node's own clock.
 */
export const sql = `
-- One running note of our side for each point of an agenda, and one for the meeting itself (where both names are equal).
create table table_note (
  meeting text not null,
  point text not null,
  words text not null,
  office text not null,
  updated_at int8 not null,
  primary key (meeting, point)
);

-- Our delegation to a meeting, as of a day.
create table delegation (
  meeting text primary key,
  as_of text not null,
  office text not null,
  updated_at int8 not null
);
create table delegate (
  meeting text not null references delegation on delete cascade,
  place int not null,
  name text not null,
  latin text not null,                      -- the name in Latin letters, empty where nobody needs it
  title text not null,
  office text not null,
  part text not null,
  primary key (meeting, place)
);
`;
