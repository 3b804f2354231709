/**
 * How often a body or attachment is named, and by which of these acts it has been given up: it goes when the last has. Older
 * rows are counted from the entries themselves.
 */
export const sql = `
alter table named_twice add column times int8;
update named_twice set times = greatest(2, (
  select count(*) from entry where position(convert_to(encode(named_twice.hash, 'hex'), 'UTF8') in entry.envelope) > 0));
alter table named_twice alter column times set not null;

-- An act whose author has erased what it names.
create table erased_naming (
  hash bytea not null check (octet_length(hash) = 32),
  party text not null,
  epoch int not null,
  index int8 not null,
  primary key (hash, party, epoch, index)
);
insert into erased_naming (hash, party, epoch, index)
select named_twice.hash, target.party, target.epoch, target.index
from named_twice
join entry target on position(convert_to(encode(named_twice.hash, 'hex'), 'UTF8') in target.envelope) > 0
where exists (select from entry as erasing
  where erasing.act = 'erase' and erasing.party = target.party and erasing.entity = target.entity
    and position(convert_to(encode(target.leaf, 'hex'), 'UTF8') in erasing.envelope) > 0);
`;
