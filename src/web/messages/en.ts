import { dateWriter } from "../languages.ts";
import type { Messages } from "./messages.ts";

const write = dateWriter("en-GB");

function counted(count: number, one: string, many: string): string {
  return `${write.number(count)} ${count === 1 ? one : many}`;
}

export const en: Messages = {
  product: "Concord",
  skipToContent: "Skip to content",
  demonstration: "Demonstration, not a statement of any government.",
  deskOf: (party) => `Desk of ${party}`,
  pageTitle: (page, desk) => `${page} · ${desk}`,
  mainNavigation: "Main",
  board: "Public board",
  pages: {
    desk: "My desk",
    search: "Search",
    paragraphs: "Paragraphs",
    paragraph: "Paragraph",
    newParagraph: "New paragraph",
    texts: "Texts",
    newText: "New text",
    text: "Text",
    textAdoption: "Adoption",
    findings: "Concordance report",
    textCopy: "Copy to sign",
    textImport: "Paragraphs from files",
    glossary: "Glossary",
    term: "Term",
    newTerm: "New term",
    termsFromText: "Terms of a text",
    meetings: "Meetings",
    mechanism: "The committee",
    newMeeting: "New meeting",
    meeting: "Meeting",
    delegations: "Delegations",
    table: "At the table",
    commitments: "Commitments",
    newCommitment: "New commitment",
    commitment: "Commitment",
    observedItem: "Item of the observer’s record",
    readIn: "Read in",
    sheet: "Sheet of a readout",
    beside: "Two accounts",
    readout: "Readouts",
    dossier: "Dossier",
    outbox: "Outbox",
    exchange: "Exchange",
    keys: "Signing keys",
    evidence: "Evidence",
    people: "People and keys",
    account: "My account",
    welcome: "Welcome",
    signIn: "Sign in",
    notFound: "No such page",
  },
  interfaceLanguage: "Interface language",
  textLanguage: "Texts in",
  signedInAs: "Signed in for",
  signOut: "Sign out",
  loading: "Reading…",
  close: "Close",
  cancel: "Cancel",
  more: "Show more",
  notFoundHelp:
    "There is no page at this address; it may be mistyped or renamed. Nothing in the record is affected.",
  backToStart: "Back to my desk",
  ...write,
  duration: (seconds) =>
    seconds < 60
      ? counted(seconds, "second", "seconds")
      : seconds < 3600
        ? counted(Math.floor(seconds / 60), "minute", "minutes")
        : seconds < 86_400
          ? counted(Math.floor(seconds / 3600), "hour", "hours")
          : counted(Math.floor(seconds / 86_400), "day", "days"),
  kinds: {
    meeting: "Meeting",
    "agenda-item": "Agenda item",
    text: "Text",
    paragraph: "Paragraph",
    readout: "Readout",
    term: "Term",
    commitment: "Commitment",
    report: "Report",
    observation: "Word on a compiled item",
    event: "Event",
    "mobility-rule": "Travel rule",
    office: "Office",
    workstream: "Workstream",
  },
  standing: {
    silent: "nobody has spoken",
    open: "not all have spoken",
    provisional: "provisionally agreed",
    bracketed: "bracketed",
    unreadable: "unreadable",
    settled: "settled",
  },
  concord: {
    theirs: (party) => `${party} (the other side)`,
    ours: (party) => `${party} (our side)`,
    takeTheirs: (party) => `Take the words of ${party}`,
    sayOurs: "Say ours",
    notSpoken: "has not spoken",
    erased: "words erased by their author",
    notReceived: "words not received yet",
    sent: (when) => `sent ${when}`,
    sentAs: (dispatch, when) => `sent as No. ${dispatch}, ${when}`,
    receivedBy: (party, when) => `received by ${party}, ${when}`,
    notYetReceived: (party) => `receipt by ${party} not confirmed yet`,
    bracketsExplained: "Square brackets stand where the sides differ",
  },
  draft: {
    label: (party) => `Draft of ${party}`,
    staysHome: "only our side sees it until it is sent",
    saved: "saved at our side’s server",
    kept: "kept on this device, saving…",
    offline: "no connection: kept on this device, saved as soon as it is back",
    refused: "the server did not take this draft; the words are still on this device",
    overtaken: (when) => `A colleague changed this draft on ${when}. Your words have not replaced theirs.`,
    keepMine: "Use my words",
    takeColleagues: "Use the colleague’s words",
    discard: "Discard draft",
    undo: "Bring back the earlier draft",
    blank: "A blank wording cannot be sent.",
    tooLong: (length, limit) =>
      `Not taken in: the words would be ${write.number(length)} signs long, and a paragraph may have ${write.number(limit)}. What stood here before is unchanged; split the text into paragraphs.`,
  },
  oddSigns: {
    title: (count) =>
      count === 1
        ? "One sign here may read otherwise than it is stored."
        : `${write.number(count)} signs here may read otherwise than they are stored.`,
    kinds: {
      direction: "A control that turns the direction of reading; the server will not release it:",
      invisible: "A sign nobody can see:",
      broken: "Half of a sign; the server will not keep it:",
      mixed: "A word that mixes letters of different scripts that look alike:",
    },
    place: (position) => `at sign ${write.number(position)}`,
    remove: (count) => `Take out ${counted(count, "sign", "signs")} nobody sees`,
  },
  release: {
    waiting: (count) => `${counted(count, "position is", "positions are")} prepared and not sent`,
    open: "Release…",
    title: "Release to the other side",
    consequence: (parties) =>
      `${parties} will receive the words below. What is sent cannot be taken back, but a new position can follow it. Releasing is not adopting.`,
    confirm: "Number and release",
    implied: (count) =>
      `${counted(count, "entry goes", "entries go")} with them: that the new paragraphs stand in this text.`,
    sending: (count) =>
      `Sending ${counted(count, "position", "positions")} under one number: all of it leaves, or nothing…`,
    circulated: (count) =>
      count === 1
        ? "1 position is with offices for clearance and leaves from there."
        : `${count} positions are with offices for clearance and leave from there.`,
    toOutbox: "To the outbox",
    notSavedYet: "Some words are still being saved; one moment.",
    done: (dispatch) => `Sent as No. ${dispatch}.`,
    doneHelp: "Once the other side confirms receipt, it shows under our words.",
  },
  ceremony: {
    shown: "What is signed is exactly these words:",
    withPasskey: "Sign with a passkey",
    withSoftwareKey: "Sign with the demonstration’s software key",
    softwareKeyLabel: "Demonstration only: the server holds a software key, so it does not prove who signed.",
    noKey: "This office has no signing key yet.",
    toKeys: "Register a key first",
    working: "Signing…",
    fingerprint: "Fingerprint of the text",
  },
  problem: {
    heading: "Not done",
    whatToDo: "What to do",
    tryAgain: "Try again",
    noConnection: "The connection to your side’s server is lost; the request was not answered.",
    noConnectionSafe: "What you typed is kept on this device and was sent to nobody.",
    noConnectionToDo:
      "Check the network and try again; your words are saved as soon as the connection is back.",
    perhapsDone: "It may or may not have been done; half of it never is.",
    perhapsDoneToDo: "Check the network and ask again from here: what was done already is not done twice.",
    notAnAnswer: "The server’s answer could not be read.",
    notAnAnswerToDo:
      "Try again; if it stays so, tell the administrator. What you typed is kept on this device.",
    pageBroke:
      "This page failed while it was shown. The record is unharmed; what you typed is kept on this device.",
    pageBrokeToDo: "Open the page again.",
  },
  live: {
    connected: "connected",
    lost: "connection lost; what you type is kept on this device",
  },
  alarm: {
    heading: "The exchange of records raises an alarm",
    look: "Look now",
  },
  passkey: {
    cancelled: "The passkey was not confirmed, so nothing was signed.",
    cancelledToDo: "Have your device ready and try again.",
    unavailable: "Passkeys cannot be used in this browser or at this address.",
    unavailableToDo: "Open this page over https or on localhost, in a browser that supports passkeys.",
  },
};
