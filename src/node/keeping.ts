import { backup } from "../record/storage/backup/backup.ts";
import { restore } from "../record/storage/backup/restore.ts";
import type { StorageRefusal } from "../record/storage/refusal.ts";
import type { Mechanism } from "../../mechanisms/mechanism.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { loadMechanism } from "./mechanism.ts";
import {
  type OperatorMessages,
  operatorLanguage,
  operatorMessages,
  startSentence,
} from "./messages/messages.ts";
import { realEffects } from "./effects.ts";
import { rooms } from "./migrations/rooms.ts";
import { ownOffice } from "./sign-in/offices.ts";
import { setSecret } from "./sign-in/sign-in.ts";
import { openAsIs, openBeside } from "./storage.ts";

/** What an operator does to a node from outside: by the same settings as it runs by. */
export interface Keeper {
  environment: Readonly<Record<string, string | undefined>>;
  say: (line: string) => void;
}

interface Work {
  configuration: Configuration;
  mechanism: Mechanism;
  words: OperatorMessages;
}

type Outcome =
  | { ok: true; said: string }
  | StorageRefusal
  | { ok: false; code: "office-unknown"; office: string };

/** Writes a backup while the node runs or stands still. The keys are not in it. Returns the exit code. */
export function keepBackup(keeper: Keeper, file: string): Promise<number> {
  return work(keeper, async ({ configuration, words }) => {
    const opened = await openBeside(configuration);
    if (!opened.ok) return opened;
    try {
      const kept = await backup(opened.db, file);
      if (!kept.ok) return kept;
      return { ok: true, said: words.backedUp(file, kept.rows, kept.sha256, configuration.data) };
    } finally {
      await opened.db.close();
    }
  });
}

/** Brings a backup back into an empty database. The node then only reads until it has been compared. */
export function bringBack(keeper: Keeper, file: string): Promise<number> {
  return work(keeper, async ({ configuration, words }) => {
    const opened = await openAsIs(configuration);
    if (!opened.ok) return opened;
    try {
      const restored = await restore(opened.db, file, rooms);
      if (!restored.ok) return restored;
      return { ok: true, said: words.restored(restored.rows, restored.backupAt, configuration.data) };
    } finally {
      await opened.db.close();
    }
  });
}

/** Gives an office a fresh sign-in and ends its sessions, while the node runs or stands still. */
export function renewSignIn(keeper: Keeper, office: string): Promise<number> {
  return work(keeper, async ({ configuration, mechanism, words }) => {
    if (ownOffice(mechanism, configuration.party, office) === null)
      return { ok: false, code: "office-unknown", office };
    const beside = await openBeside(configuration);
    if (!beside.ok) return beside;
    try {
      return { ok: true, said: words.newSignIn(office, await setSecret(beside.db, office, realEffects())) };
    } finally {
      await beside.db.close();
    }
  });
}

async function work(keeper: Keeper, act: (on: Work) => Promise<Outcome>): Promise<number> {
  const language = operatorLanguage(keeper.environment);
  const refuse = (refusal: Parameters<typeof startSentence>[0]): number => {
    keeper.say(startSentence(refusal, language));
    return 2;
  };
  const read = readConfiguration(keeper.environment, "");
  if (!read.ok) return refuse(read);
  const { configuration } = read;
  const loaded = await loadMechanism(configuration.mechanism);
  if (!loaded.ok) return refuse(loaded);
  const done = await act({ configuration, mechanism: loaded.mechanism, words: operatorMessages[language] });
  if (!done.ok) return refuse(done);
  keeper.say(done.said);
  return 0;
}
