/**
 * What every act that names it had given up before 0005 counted namings stayed all the same: nobody's act would ever have
 * taken it away. It goes now, by the last of the acts that erase it.
 */
export const sql = `
create temporary table given_up on commit drop as
select named.hash, erasing.party, erasing.epoch, erasing.index
from named_twice as named
cross join lateral (
  select entry.party, entry.epoch, entry.index
  from erased_naming as erased
  join entry as target using (party, epoch, index)
  join entry on entry.act = 'erase' and entry.party = target.party and entry.entity = target.entity
    and position(convert_to(encode(target.leaf, 'hex'), 'UTF8') in entry.envelope) > 0
  where erased.hash = named.hash
  order by entry.received_at desc, entry.epoch desc, entry.index desc
  limit 1
) as erasing
where named.times <= (select count(*) from erased_naming as erased where erased.hash = named.hash);

update body set bytes = null, erased_party = given_up.party, erased_epoch = given_up.epoch, erased_index = given_up.index
from given_up where body.hash = given_up.hash and body.bytes is not null;
update attachment set bytes = null, erased_party = given_up.party, erased_epoch = given_up.epoch,
  erased_index = given_up.index
from given_up where attachment.hash = given_up.hash and attachment.bytes is not null;
`;
