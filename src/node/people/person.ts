import { z } from "zod";
import { languageTag } from "../../../mechanisms/texts.ts";
import { officeName } from "../../record/verify/envelope.ts";
import type { Reader } from "../../record/storage/door.ts";

/** By which a person signs in: small letters, digits and what addresses of mail are made of. */
export const signInName = z.string().regex(/^[a-z0-9][a-z0-9._@+-]{1,63}$/);
export const personId = z.string().regex(/^p-[0-9a-z-]{1,40}$/);

// What turns the direction of a text, and what is not seen at all.
const HIDDEN = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** A person's name as its owner writes it, in its owner's order. */
export const ownName = z
  .string()
  .max(100)
  .transform((text) => text.normalize("NFC").trim())
  .refine((text) => text !== "" && text.isWellFormed() && !HIDDEN.test(text));

/** What the administrator says of a person. `nameLanguage` is the language the name is written in. */
export const aboutPerson = z.strictObject({
  name: ownName,
  nameLanguage: languageTag,
  language: z.enum(["zh-Hans", "ko", "en"]),
  office: officeName,
});
export type AboutPerson = z.infer<typeof aboutPerson>;

export type PersonState = "invited" | "active" | "closed";

export interface Person {
  id: string;
  signIn: string | null;
  name: string | null;
  nameLanguage: string;
  language: string;
  office: string;
  state: PersonState;
  demonstration: boolean;
  createdAt: number;
  createdBy: string;
}

/** A person with how they can sign in: whether there is a code generator, how many passkeys and recovery codes. */
export interface PersonWithFactors extends Person {
  hasCode: boolean;
  passkeys: number;
  recoveryCodes: number;
  invitationEndsAt: number | null;
}

const COLUMNS = `id, sign_in as "signIn", name, name_language as "nameLanguage", language, office, state, demonstration,
  created_at as "createdAt", created_by as "createdBy"`;

const FACTORS = `${COLUMNS},
  exists (select from person_totp where person = id and confirmed_at is not null) as "hasCode",
  (select count(*) from person_passkey where person = id)::int as passkeys,
  (select count(*) from person_recovery_code where person = id)::int as "recoveryCodes",
  (select ends_at from person_invitation where person = id) as "invitationEndsAt"`;

export async function personById(reader: Reader, id: string): Promise<PersonWithFactors | null> {
  const [row] = await reader.query<PersonWithFactors>(`select ${FACTORS} from person where id = $1`, [id]);
  return row ?? null;
}

/** The person who signs in by this name, or null; a closed account has none. */
export async function personBySignIn(reader: Reader, name: string): Promise<PersonWithFactors | null> {
  const [row] = await reader.query<PersonWithFactors>(`select ${FACTORS} from person where sign_in = $1`, [
    name,
  ]);
  return row ?? null;
}

/** Everybody who ever had an account, by office. */
export function listPeople(reader: Reader): Promise<PersonWithFactors[]> {
  return reader.query<PersonWithFactors>(
    `select ${FACTORS} from person order by state = 'closed', office, name, id`,
  );
}
