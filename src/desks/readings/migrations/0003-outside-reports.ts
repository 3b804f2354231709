/** The reports that a side made from a table outside the committee, so that a dossier finds them among many others. */
export const sql = `
create index entity_outside_report on entity (changed_at)
where kind = 'report' and (state -> 'positions' -> 'outside') is not null;
`;
