/**
 * What a side keeps beside a text for itself: notes on its paragraphs, findings it has waived, and why it adopted over a
 * finding. Rows of this node, never acts. Times are milliseconds since 1970 by the node's own clock.
 */
export const sql = `
-- A note of one office on one paragraph (or on the text itself), read by its own side alone.
create table text_note (
  id text primary key,
  text text not null,
  entity text not null,
  words text not null,
  office text not null,
  written_at int8 not null
);
create index text_note_text on text_note (text, written_at);

-- A finding that somebody has looked at and lets pass. The key is that of the normalised unit, so it holds wherever the
-- same words stand (src/language/concordance/waiver.ts).
create table finding_waiver (
  key text primary key,
  text text not null,
  entity text not null,
  finding json not null,
  reason text not null,
  office text not null,
  waived_at int8 not null
);

-- Why a side adopted a revision although a critical finding stood.
create table adoption_reason (
  entity text not null,
  digest text not null,
  reason text not null,
  findings json not null,
  office text not null,
  given_at int8 not null,
  primary key (entity, digest, office)
);
`;
