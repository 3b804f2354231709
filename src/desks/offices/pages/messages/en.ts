import type { OfficesMessages } from "./messages.ts";

export const en: OfficesMessages = {
  signIn: {
    title: "Sign in",
    intro: (desk) =>
      `This is the ${desk.replace(/^Desk/, "desk")}. Texts and drafts are seen after signing in.`,
    ended:
      "Your sign-in has ended, by its time or from elsewhere. What you typed is kept on this device; sign in and you are back where you were.",
    office: "Sign-in name",
    secret: "Password",
    help: "Your own name and password, or the office and secret that the terminal printed when the server started.",
    confirm: "Sign in",
    invited: "I have been invited",
    second: {
      title: "Second step",
      withPasskey: "Sign in with a passkey",
      take: {
        passkey: "Use a passkey",
        code: "Use a code generator",
        "recovery-code": "My device is lost",
      },
      label: { code: "Code", "recovery-code": "Code kept for a lost device" },
      help: {
        code: "Six digits from your code generator.",
        "recovery-code": "Each of these codes counts once.",
      },
      back: "Start again",
    },
  },
  welcome: {
    title: "Welcome",
    intro:
      "You have been invited to act for an office of this side. Choose a password of your own; a second step follows.",
    name: "Sign-in name",
    code: "Invitation code",
    password: "New password",
    passwordHelp: "At least twelve characters: several words that do not belong together are best.",
    confirm: "Go on",
    factorIntro: "Now choose a second step. Without it nobody signs in with your password alone.",
    addPasskey: "Use a passkey on this device",
    addPasskeyHelp: "Recommended. The device checks that it is you; nothing has to be typed.",
    addGenerator: "Use a code generator",
    addGeneratorHelp: "An application on your phone that shows six digits.",
    generatorIntro: "The secret is shown this once. Have your code generator at hand.",
    showSecret: "Show the secret",
    secretIntro: "Type this secret into your code generator, or open it on this device:",
    openGenerator: "Open in a code generator",
    firstCode: "Code it now shows",
    firstCodeHelp: "Six digits; this shows that it works.",
    confirmCode: "Confirm",
    codesTitle: "Codes for a lost device",
    codesIntro:
      "Keep these where your device is not. Each counts once in place of the second step. They are not shown again.",
    factorAdded: "The second step is set up.",
    kept: "I have kept them, go on",
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
