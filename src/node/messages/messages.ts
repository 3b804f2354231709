import { type MessageLanguage, storageSentence } from "../../record/storage/messages.ts";
import type { ConfigurationRefusal } from "../configuration.ts";
import type { MechanismRefusal } from "../mechanism.ts";
import type { StartRefusal } from "../node.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

/** Why a node does not start, as far as the node itself finds out. */
export type OwnRefusal =
  | ConfigurationRefusal
  | MechanismRefusal
  | Extract<
      StartRefusal,
      { code: "party-unknown" | "office-unknown" | "only-in-a-demonstration" | "port-taken" }
    >;

/** What a node says to its operator, on the terminal. */
export interface OperatorMessages {
  listening: (party: string, address: string) => string;
  signIn: (office: string, secret: string) => string;
  signInUnchanged: (office: string) => string;
  readOnly: string;
  /** The role of the database, a superuser or one with BYPASSRLS. */
  rowSecurityBypassed: (role: string) => string;
  firstContact: (party: string) => string;
  stopping: string;
  newSignIn: (office: string, secret: string) => string;
  backedUp: (file: string, rows: number, sha256: string, data: string) => string;
  restored: (rows: number, backupAt: string, data: string) => string;
  refusals: { [C in OwnRefusal["code"]]: (refusal: Extract<OwnRefusal, { code: C }>) => string };
}

export type { MessageLanguage };

export const operatorMessages: Readonly<Record<MessageLanguage, OperatorMessages>> = { zh, ko, en };

/** Why the node does not start, and what to do. */
export function startSentence(
  refusal: StartRefusal | ConfigurationRefusal | MechanismRefusal,
  language: MessageLanguage,
): string {
  const own = operatorMessages[language].refusals as Record<string, ((one: unknown) => string) | undefined>;
  const sentence = own[refusal.code];
  return sentence === undefined
    ? storageSentence(refusal as Parameters<typeof storageSentence>[0], language)
    : sentence(refusal);
}

/** The operator's language: CONCORD_LANGUAGE, else that of the terminal, else English. */
export function operatorLanguage(environment: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const named = environment["CONCORD_LANGUAGE"] ?? environment["LC_ALL"] ?? environment["LANG"] ?? "";
  const primary = named.toLowerCase().split(/[-_.]/)[0];
  return primary === "zh" || primary === "ko" ? primary : "en";
}
