import type { Sentences } from "./sentences.ts";

export const en: Sentences = {
  alarms: {
    fork: ({ party, size }) =>
      `The log of ${party} shows two different histories at ${size} entries. Both signed checkpoints are kept as evidence; nothing of the second was taken over. Speak to the other side.`,
    shrunken: ({ party, size, held }) =>
      `The log of ${party} now shows ${size} entries; it had signed ${held}. Nothing held here is lost. Ask the other side whether it restored a backup.`,
    replayed: ({ party, size, held }) =>
      `An old checkpoint of ${party} (${size} entries) was shown again; ${held} are held here. Nothing was changed. Somebody may stand between the two nodes, or the other side restored a backup.`,
    inconsistent: ({ party, size }) =>
      `What ${party} sent does not give the ${size} entries it signed. Nothing was taken over. If it happens again, speak to the other side.`,
    "bad-signature": ({ party }) =>
      `A checkpoint in the name of ${party} does not carry its signature. Nothing was taken over. Check the connection, and whether the other side has a new key.`,
    "key-not-in-force": ({ party, size }) =>
      `A checkpoint of ${party} over ${size} entries was signed with a key that is not in force for it. Nothing was taken over. Ask the other side about its keys.`,
    "unusable-entries": ({ party, path }) =>
      `The entries that ${party} sent (${path}) cannot be read. Nothing was taken over; they are asked for again.`,
    "too-large": ({ party, path }) =>
      `What ${party} sent (${path}) is longer than it may be. It was not read to the end and nothing of it was taken over.`,
    "other-content": ({ party, path }) =>
      `What ${party} sent as ${path} is something else. It counts as not received and is asked for again.`,
    "own-fork": ({ by, size }) =>
      `${by} has witnessed a checkpoint of our own log over ${size} entries that our log does not have. Our key may be in other hands, or history was lost here. Stop, and compare with the other side.`,
    "epoch-forgets": ({ party, epoch, size }) =>
      `Epoch ${epoch} of ${party} builds on ${size} entries of the one before, which is not what is held here. Nothing of it was taken over. Speak to the other side.`,
    "bundle-refused": ({ party, sha256 }) =>
      `A bundle in the name of ${party} was refused whole (${sha256}): it is damaged, falsified, or swells beyond what a bundle may be. Ask for it again.`,
  },
  refusals: {
    "other-mechanism": ({ mechanism }) =>
      `This belongs to another mechanism (${mechanism}). Nothing was changed.`,
    "unknown-party": ({ party }) => `${party} is no party of this mechanism. Nothing was changed.`,
    "own-card": () => "This is our own card. Hand it to the other side.",
    "epoch-over": ({ epoch }) => `Epoch ${epoch} is over; a later one is in force. Nothing was changed.`,
    "nothing-proposed": () => "There is no card waiting to be compared. Enter the other side's card first.",
    "fingerprint-differs": ({ expected }) =>
      `These are not the digits of the card (${expected}). Do not trust it: ask for the card again by another way.`,
    "acceptance-needed": ({ party }) =>
      `${party} had a key before. Its new one is accepted by an act of our own log, released by an office.`,
    "nothing-to-replace": ({ party }) =>
      `${party} has no key in force yet; comparing the fingerprint is enough.`,
    "id-reused": ({ actId }) => `The act id ${actId} has been used for something else. Nothing was changed.`,
    "card-unreadable": () => "This is no card: one line of canonical JSON was expected.",
    "card-malformed": ({ where }) => `The card is malformed at ${where}. Ask for it again.`,
    "card-contradicts-itself": ({ where }) => `The card contradicts itself at ${where}. Ask for it again.`,
    "no-signature": () => "This needs the signature of a party's node or an auditor's.",
    "malformed-signature": () => "The signature of the request cannot be read.",
    "unknown-origin": ({ origin }) =>
      `The node ${origin} is not trusted here. Exchange cards and compare them aloud.`,
    "clock-apart": ({ seconds }) =>
      `The clocks of the two nodes are ${seconds} seconds apart. Set them right.`,
    "bad-signature": () => "The signature does not fit. Nothing was done.",
    "replayed-request": () => "This request has been made before. Nothing was done.",
    "unknown-token": () => "No auditor holds this token. Nothing was shown. Ask the side whose node this is.",
    "recipient-not-trusted": ({ party }) => `No key of ${party} is trusted yet. Compare its card first.`,
    "nothing-signed": () => "There is no signed checkpoint to send yet.",
    "since-beyond-end": ({ size }) => `The log has only ${size} entries.`,
    "too-much": ({ limit }) =>
      `This is more than one bundle holds (${limit} bytes). Send it in parts, with a smaller end.`,
    "not-a-bundle": () => "This file is no bundle. Nothing was changed.",
    "other-recipient": ({ to }) => `This bundle is for ${to}, not for this node. Nothing was changed.`,
    "too-large": ({ size, limit }) =>
      `The bundle says that it holds ${size} bytes; at most ${limit} are read. It was refused whole.`,
    bomb: ({ ratio }) => `The bundle would swell to ${ratio} times its length. It was refused whole.`,
    damaged: () => "The bundle is damaged or was changed on its way. It was refused whole; ask for it again.",
    "sender-not-trusted": ({ party }) => `No key of ${party} is trusted yet. Compare its card first.`,
    "not-taken": () => "Nothing of the bundle was taken over. The exchange page says why.",
    unreadable: () => "This is no cosigned checkpoint.",
    "other-log": ({ origin }) => `${origin} is not a log of this node.`,
    "not-our-checkpoint": ({ size }) =>
      `Our log never had this tree at ${size} entries. It is kept as evidence. Compare with the other side.`,
    "not-asked": () =>
      "Not every counterpart could be asked how much of our log it holds. This node stays read-only.",
    "history-missing": ({ own }) =>
      `A counterpart holds more of our log than the ${own} entries here. Fetch them, then begin a new epoch.`,
    "other-history": () =>
      "A counterpart holds another history under our signature. This node stays read-only; restore another backup.",
  },
};
