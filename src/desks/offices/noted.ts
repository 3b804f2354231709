/**
 * What the access trail notes, in the order in which it can be chosen: who signed in and out, what of the record was read, what
 * left the house or bound it, what was carried out of it, and who let whom in. Never a secret, never words of a text.
 */
export const notedDeeds = [
  "signed-in",
  "sign-in-refused",
  "signed-out",
  "session-ended",
  "read",
  "exported",
  "circulated",
  "cleared",
  "overruled",
  "dissolved",
  "released",
  "adopted",
  "key-registered",
  "key-revoked",
  "trusted",
  "node-key-changed",
  "auditor-added",
  "auditor-removed",
  "invited",
  "account-opened",
  "account-changed",
  "account-closed",
  "factor-added",
  "factor-removed",
] as const;
export type Noted = (typeof notedDeeds)[number];
