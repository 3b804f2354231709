import type { OperatorMessages } from "./messages.ts";

export const en: OperatorMessages = {
  listening: (party, address) => `The node of ${party} is at ${address}`,
  signIn: (office, secret) => `Sign in as ${office} with ${secret} (shown this once; only its hash is kept).`,
  signInUnchanged: (office) =>
    `The sign-in of ${office} is the one printed before. For a new one: concord node sign-in ${office}`,
  readOnly:
    "This node was restored: it only reads until it has been compared with every counterpart (concord compare).",
  rowSecurityBypassed: (role) =>
    `The database's role ${role} is a superuser or has BYPASSRLS: the program alone keeps the offices apart, the database does not stand behind it. Name a role in DATABASE_URL that owns the database and is neither.`,
  firstContact: (party) =>
    `DEMONSTRATION: the key of ${party} is trusted as first met. In real life both sides compare its fingerprint aloud (concord trust).`,
  stopping: "Stopping: what is under way is finished and signed.",
  newSignIn: (office, secret) =>
    `The new sign-in of ${office} is ${secret}. The old one no longer counts, and whoever was signed in is signed out.`,
  backedUp: (file, rows, sha256, data) =>
    `${file} holds ${rows} rows (SHA-256 of its content ${sha256}). The private keys are not in it: keep ${data}/keys apart.`,
  restored: (rows, backupAt, data) =>
    `${rows} rows of ${backupAt} are back. Put the keys into ${data}/keys and start the node; it only reads until it has been compared with every counterpart (concord compare).`,
  refusals: {
    "setting-malformed": ({ name, given }) =>
      given === ""
        ? `The setting ${name} is missing. Set it and start again.`
        : `The setting ${name} cannot be “${given}”. Correct it and start again.`,
    "mechanism-unknown": ({ name, known }) =>
      `There is no mechanism “${name}”. Set CONCORD_MECHANISM to one of ${known.join(", ")}, or to the path of a JSON file.`,
    "mechanism-malformed": ({ name, where }) =>
      `The mechanism in ${name} is not whole (${where}). Correct the file.`,
    "party-unknown": ({ party, parties }) =>
      `${party} is not a party of this mechanism. Set CONCORD_PARTY to one of ${parties.join(", ")}.`,
    "office-unknown": ({ office }) =>
      office === ""
        ? "This party has no office with the role of a secretary. Name one in CONCORD_OFFICE."
        : `This party has no office ${office}. Correct CONCORD_OFFICE.`,
    "only-in-a-demonstration": ({ setting }) =>
      `${setting} is for demonstrations only. Exchange trust cards by hand and compare them aloud (concord trust).`,
    "port-taken": ({ port }) => `Port ${port} is in use. Stop what uses it, or set CONCORD_PORT.`,
  },
};
