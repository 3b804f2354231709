import type { ReadoutMessages } from "./messages.ts";

export const en: ReadoutMessages = {
  account: {
    title: (party) => `${party}’s own account`,
    help: "Drafted from the adopted text. Each sentence names the paragraph it rests on; one without is marked, for us and later for every reader.",
    noText: "No text of this meeting has been adopted yet, so no sentence can have a source.",
    notAdopted: "is not adopted yet.",
    language: "Language of the account",
    begin: "Begin from the adopted text",
    beginAnew: "Begin anew from the adopted text",
    add: "Add a sentence",
    sentence: (number) => `Sentence ${number}`,
    source: (number) => `Source of sentence ${number}`,
    noSource: "none",
    paragraph: (number) => `Paragraph ${number}`,
    marked: "no source in the adopted text",
    remove: (number) => `Remove sentence ${number}`,
    unsourced: (count) =>
      count === 1
        ? "1 sentence has no source in the adopted text."
        : `${count} sentences have no source in the adopted text.`,
    saving: {
      saved: "saved at our side’s server as a draft",
      kept: "kept on this device, saving…",
      offline: "not saved: kept on this device, tried again as soon as something changes",
    },
    one: "Our account",
    ofMeeting: "Readout of",
  },
  publishing: {
    heading: "Publication of ours",
    nothingSent:
      "Our account has not been sent yet. It is sent to the other side first; publishing it is ours alone.",
    published: "Our account is published as it was sent last.",
    open: (languages) => `Publish ours (${languages})…`,
    title: "Publish our own account",
    consequence:
      "What we sent becomes readable by anyone, with the proof that it stands in our log. It is our own account; the other side has no part in it. It cannot be taken back.",
    confirm: "Publish",
  },
  press: {
    title: "Press points and embargo",
    points: "Press points",
    embargo: "Embargo",
    ours: "Our position",
    oneALine: "one point a line",
    prepare: "Prepare",
    draftWaits: "Our draft waits and is not sent.",
    day: "Until the day",
    time: "At",
    zone: "By the clock of",
    none: "No embargo",
    noEmbargo: "no embargo",
    until: (day, time, zone) => `nothing before ${day}, ${time.slice(0, 5)} (${zone})`,
    settle: "Settling what the press is told",
    adopt: "Adopt press points and embargo",
  },
  comparison: {
    title: "The readouts side by side",
    help: "What rests on the same paragraph is one thing, in whatever language it is told. That an account is silent is not that its side disagrees.",
    none: "No side has sent an account yet.",
    waiting: (parties) => `No account of ${parties} has been sent yet.`,
    every: "Both sides say",
    onlyWe: "Only we say",
    only: (parties) => `Only ${parties} says`,
    count: (count, of) => `${count} of ${of}`,
  },
};
