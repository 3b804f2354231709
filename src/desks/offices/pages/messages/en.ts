import type { OfficesMessages } from "./messages.ts";

export const en: OfficesMessages = {
  signIn: {
    title: "Sign in",
    intro: (desk) =>
      `This is the ${desk.replace(/^Desk/, "desk")}. Texts and drafts are seen after signing in.`,
    office: "Office",
    secret: "Secret",
    help: "The office and its secret were printed in the terminal when the server started.",
    confirm: "Sign in",
  },
  keys: {
    title: "Signing keys",
    intro:
      "An adoption is signed with a key of this office. Keys are registered in our side’s record, where the other side checks them.",
    empty: "This office has no key yet.",
    emptyToDo: "Register a passkey first; texts can be adopted after that.",
    columns: { use: "Kind", office: "Office", since: "Registered", id: "Id" },
    use: { passkey: "passkey", software: "software key (demonstration only)" },
    registerPasskey: "Register a passkey",
    registerPasskeyHelp: "Kept on this device or a security key; it verifies the person at every signature.",
    registerSoftware: "Register a demonstration software key",
    registerSoftwareHelp:
      "Demonstration only: the server holds it, so it does not prove who signed. It is refused anywhere else.",
    registered: "The key is registered.",
    revoke: "Revoke…",
    revokeTitle: "Revoke this key",
    revokeConsequence: "It can no longer sign. What it signed before stays valid.",
  },
};
