/** How far an office has looked at what came in: the size of each other party's log when it last said so. */
export const sql = `
create table desk_seen (
  office text not null,
  party text not null,
  epoch int not null check (epoch >= 0),
  size int8 not null check (size >= 0),
  primary key (office, party)
);
`;
