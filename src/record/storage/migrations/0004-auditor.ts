/** An auditor is known by a key with which it signs its requests, or by a token, of which only the hash is kept. */
export const sql = `
alter table auditor alter column key drop not null;
alter table auditor alter column fingerprint drop not null;
alter table auditor add column token_hash bytea unique check (octet_length(token_hash) = 32);
alter table auditor add check ((key is null) = (fingerprint is null));
alter table auditor add check ((key is null) <> (token_hash is null));
`;
