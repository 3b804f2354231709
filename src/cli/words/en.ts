import type { Words } from "./words.ts";

export const en: Words = {
  office: "Office:",
  secret: "Sign-in:",
  notReached: (address) => `There is no node at ${address}. Start it, or name another with --node.`,
  unreadableFile: (file) => `${file} cannot be read.`,
  own: (fingerprint) => `Our own card. Read this aloud to the other side:\n  ${fingerprint}`,
  state: { proposed: "not compared yet", "in-force": "trusted", superseded: "replaced" },
  proposed: (party, fingerprint) =>
    `The card of ${party} is taken down and not yet trusted. Have the other side read its digits aloud; here they must be\n  ${fingerprint}\nthen: concord trust compared ${party} "<the digits as heard>"`,
  compared: (party) => `The key of ${party} is trusted; its log is followed from now on.`,
  accepted: (party) => `The new key of ${party} is accepted by an act of our own log.`,
  rotated: (fingerprint) =>
    `The new key is in force; our log names it, the others follow without a word.\n  ${fingerprint}`,
  written: (file, bytes) => `${file}: ${bytes} bytes, sealed to the recipient.`,
  opened: (folder, count) =>
    `${count} files; the log is in ${folder}. To check it: concord verify ${folder} --key KEY`,
  taken: (from, size, received) => `From ${from}: ${received} new entries, ${size} held.`,
  missing: (count) => `${count} entries lack a body or an attachment; they are not cosigned until it comes.`,
  cosigned: (size) => `Cosigned up to ${size}. The next bundle out carries it home.`,
  confirmed: (count) => `Cosignatures of our own log: ${count}.`,
  notRestored: "This node has not been restored; there is nothing to compare.",
  goesOn: "No counterpart holds more of our log. This node may write again.",
  exported: (file, bytes) => `${file}: ${bytes} bytes.`,
  imported: (opened, changed, unchanged) => `${opened} new, ${changed} changed, ${unchanged} as they were.`,
  importedAs: {
    checked: () => "Nothing was kept.",
    prepared: () => "Prepared at home; nothing has been sent. Release it from the outbox.",
    released: (dispatch) => `Sent as No. ${dispatch}.`,
  },
  saidActs: (count, dispatch) => `${count} acts, sent as No. ${dispatch}.`,
  noAuditor: "No auditor reads the logs of this node.",
  auditorToken: (name) =>
    `${name} may read every log that this node holds: envelopes, bodies and attachments. The token above is shown this once; hand it over by a safe way. The auditor sends it as "Authorization: Bearer TOKEN", or sets CONCORD_AUDITOR_TOKEN for concord verify.`,
  auditorByKey: (name, fingerprint) =>
    `${name} may read every log that this node holds, with requests signed by this key. Compare it aloud:\n  ${fingerprint}`,
  auditorRemoved: (name) => `${name} reads nothing from now on; what it has read it keeps.`,
  newEpoch: (epoch, size, fingerprint) =>
    `History was missing here and has been fetched (${size} entries). Epoch ${epoch} begins, with a new key:\n  ${fingerprint}\nStart the node again, and have every counterpart accept the new card (concord trust card).`,
};
