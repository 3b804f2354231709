import { restoredSince } from "../record/exchange/restored.ts";
import { readConfiguration } from "./configuration.ts";
import { loadMechanism } from "./mechanism.ts";
import {
  type MessageLanguage,
  operatorLanguage,
  operatorMessages,
  startSentence,
} from "./messages/messages.ts";
import { type RunningNode, startNode } from "./node.ts";
import { requestLine, faultLine } from "./program-log.ts";

/** Through what a node process meets its terminal. */
export interface Terminal {
  environment: Readonly<Record<string, string | undefined>>;
  /** Where the built pages lie. */
  pages: string;
  say: (line: string) => void;
  /** The program's own log, a line of JSON each. */
  log: (line: string) => void;
  /** Resolves when the node is to stop. */
  stopped: Promise<void>;
}

/** Runs one node until it is told to stop. Returns the process's exit code. */
export async function runNode(terminal: Terminal): Promise<number> {
  const language = operatorLanguage(terminal.environment);
  const read = readConfiguration(terminal.environment, terminal.pages);
  if (!read.ok) return refuse(terminal, startSentence(read, language));
  const loaded = await loadMechanism(read.configuration.mechanism);
  if (!loaded.ok) return refuse(terminal, startSentence(loaded, language));
  const words = operatorMessages[language];
  const started = await startNode(read.configuration, loaded.mechanism, {
    onRequest: (line) => terminal.log(requestLine(line, new Date())),
    onFault: (fault, instance) => terminal.log(faultLine(fault, instance, new Date())),
    onFirstContact: (party) => terminal.say(words.firstContact(party)),
  });
  if (!started.ok) return refuse(terminal, startSentence(started, language));
  await introduce(started.node, terminal, language);
  await terminal.stopped;
  terminal.say(words.stopping);
  await started.node.close();
  return 0;
}

function refuse(terminal: Terminal, sentence: string): number {
  terminal.say(sentence);
  return 2;
}

async function introduce(node: RunningNode, terminal: Terminal, language: MessageLanguage): Promise<void> {
  const words = operatorMessages[language];
  const { office, secret } = node.operator;
  terminal.say(words.listening(node.parts.party, node.address));
  terminal.say(secret === null ? words.signInUnchanged(office) : words.signIn(office, secret));
  const { bypassedBy } = node.parts;
  if (bypassedBy !== null) terminal.say(words.rowSecurityBypassed(bypassedBy));
  if ((await restoredSince(node.parts.db)) !== null) terminal.say(words.readOnly);
}
