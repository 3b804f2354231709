/** How much waits, counted as it comes and goes, so that a desk need not count what it does not list. */
export const sql = `
create table desk_tally (
  what text not null,
  office text not null,           -- an office whose business it is; '' counts everything once
  visible_from text not null,
  nearest text not null,          -- '' where there is no date
  count int8 not null,
  primary key (office, what, visible_from, nearest)
);
insert into desk_tally (what, office, visible_from, nearest, count)
select what, office, visible_from, coalesce(nearest, ''), count(*)
from desk_task cross join lateral unnest(array_append(offices, '')) as office
group by what, office, visible_from, coalesce(nearest, '');

create index desk_task_offices on desk_task using gin (offices);
`;
