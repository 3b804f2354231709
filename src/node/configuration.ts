import path from "node:path";
import { z } from "zod";

/** What an operator sets; everything else a node makes for itself at its first start. */
export interface Configuration {
  party: string;
  /** A name of the list in mechanisms/, or the path of a JSON file. */
  mechanism: string;
  host: string;
  port: number;
  /** Under which address browsers and other nodes reach this node: scheme, host and port. */
  origin: string;
  /** Keys, and the database where no server is named. */
  data: string;
  databaseUrl: string | null;
  /** The folder with the built pages. */
  pages: string;
  /** Whose sign-in the operator gets, and which; by default the first secretary and a fresh one. */
  office: string | null;
  signIn: string | null;
  /** Where the other parties' nodes are reached; what is not named here stands on their cards. */
  counterparts: Readonly<Record<string, string>>;
  /** Demonstration only: trust the counterparts' keys as first met, without comparing them aloud. */
  trustAtFirstContact: boolean;
}

export type ConfigurationRefusal = { ok: false; code: "setting-malformed"; name: string; given: string };

const partyName = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).pathname === "/")
  .transform((text) => new URL(text).origin);

const settings = {
  CONCORD_PARTY: partyName,
  CONCORD_MECHANISM: z.string().min(1),
  CONCORD_HOST: z.string().min(1).default("127.0.0.1"),
  CONCORD_PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  CONCORD_ORIGIN: address.optional(),
  CONCORD_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  CONCORD_PAGES: z.string().min(1).optional(),
  CONCORD_OFFICE: z.string().min(1).optional(),
  CONCORD_SIGN_IN: z.string().min(12).max(200).optional(),
  CONCORD_COUNTERPARTS: z.string().default("").transform(splitPairs).pipe(z.record(partyName, address)),
  CONCORD_TRUST: z.enum(["compared", "first-contact"]).default("compared"),
} as const;

/** `korea=http://127.0.0.1:4200,japan=https://…` as a record. */
function splitPairs(text: string): Record<string, string> {
  const pairs = text.split(",").filter((one) => one.trim() !== "");
  return Object.fromEntries(
    pairs.map((one) => one.split("=", 2).map((part) => part.trim())) as [string, string][],
  );
}

/**
 * Reads the settings of a node from the environment. Refuses the first that is missing or malformed, by its name; a
 * secret's value is not repeated. `pages` is where the built pages lie unless CONCORD_PAGES says otherwise.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  pages: string,
): { ok: true; configuration: Configuration } | ConfigurationRefusal {
  for (const [name, schema] of Object.entries(settings)) {
    if (schema.safeParse(setting(environment, name)).success) continue;
    const given =
      name === "CONCORD_SIGN_IN" || name === "DATABASE_URL" ? "…" : (setting(environment, name) ?? "");
    return { ok: false, code: "setting-malformed", name, given };
  }
  const read = z
    .object(settings)
    .parse(Object.fromEntries(Object.keys(settings).map((name) => [name, setting(environment, name)])));
  return { ok: true, configuration: configurationOf(read, pages) };
}

/** A setting that is set to nothing is not set. */
function setting(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const given = environment[name];
  return given === "" ? undefined : given;
}

type Read = z.infer<z.ZodObject<typeof settings>>;

function configurationOf(read: Read, pages: string): Configuration {
  const port = read.CONCORD_PORT;
  return {
    party: read.CONCORD_PARTY,
    mechanism: read.CONCORD_MECHANISM,
    host: read.CONCORD_HOST,
    port,
    origin: new URL(read.CONCORD_ORIGIN ?? `http://localhost:${port}`).origin,
    data: path.resolve(read.CONCORD_DATA ?? path.join("data", read.CONCORD_PARTY)),
    databaseUrl: read.DATABASE_URL ?? null,
    pages: path.resolve(read.CONCORD_PAGES ?? pages),
    office: read.CONCORD_OFFICE ?? null,
    signIn: read.CONCORD_SIGN_IN ?? null,
    counterparts: read.CONCORD_COUNTERPARTS,
    trustAtFirstContact: read.CONCORD_TRUST === "first-contact",
  };
}
