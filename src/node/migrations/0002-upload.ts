/**
 * Files that were given to this node and that no act names yet: like drafts they stay at home. They move to the record's
 * attachments with the release that names them.
 */
export const sql = `
create table upload (
  hash bytea primary key check (octet_length(hash) = 32),
  bytes bytea not null,                     -- salted, as it would travel
  office text not null,
  given_at int8 not null                    -- milliseconds since 1970
);
create index upload_given on upload (given_at);
`;
