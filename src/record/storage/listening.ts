import pg from "pg";
import { asFault } from "./fault.ts";

export interface Listening {
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

interface Hearer {
  channel: string;
  onMessage: (payload: string) => void;
}

interface State {
  settings: pg.ClientConfig;
  hearers: Set<Hearer>;
  client: Promise<pg.Client> | null;
  retry: NodeJS.Timeout | undefined;
}

const RETRY_MS = 250;

/**
 * One connection of its own that listens for everybody. When it is lost it is sought again every quarter
 * of a second; once it is back, each hearer gets "" since notifications are not kept for the absent.
 */
export function createListening(settings: pg.ClientConfig): Listening {
  const state: State = { settings, hearers: new Set(), client: null, retry: undefined };
  return {
    listen: (channel, onMessage) => listen(state, { channel, onMessage }),
    close: async () => {
      state.hearers.clear();
      await endIfUnheard(state);
    },
  };
}

async function listen(state: State, hearer: Hearer): Promise<() => Promise<void>> {
  state.hearers.add(hearer);
  try {
    await hear(await connection(state), hearer.channel);
  } catch (error) {
    state.hearers.delete(hearer);
    throw asFault(error);
  }
  return async () => {
    state.hearers.delete(hearer);
    await endIfUnheard(state);
  };
}

function connection(state: State): Promise<pg.Client> {
  if (state.client !== null) return state.client;
  const client = new pg.Client(state.settings);
  const connected = client.connect().then(() => client);
  const lose = (): void => {
    if (state.client === connected) onLoss(state);
  };
  client.on("notification", (message) => tell(state, message.channel, message.payload ?? ""));
  client.on("error", lose);
  client.on("end", lose);
  connected.catch(lose);
  state.client = connected;
  return connected;
}

async function hear(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
}

function tell(state: State, channel: string, payload: string): void {
  for (const one of state.hearers) if (one.channel === channel) one.onMessage(payload);
}

function onLoss(state: State): void {
  state.client = null;
  clearTimeout(state.retry);
  if (state.hearers.size > 0) state.retry = setTimeout(() => void hearAgain(state), RETRY_MS);
}

/** A failure here has told itself to `onLoss` already, which tries again. */
async function hearAgain(state: State): Promise<void> {
  if (state.hearers.size === 0) return;
  try {
    const client = await connection(state);
    for (const channel of new Set([...state.hearers].map((one) => one.channel))) await hear(client, channel);
    for (const one of state.hearers) one.onMessage("");
  } catch (error) {
    void error;
  }
}

async function endIfUnheard(state: State): Promise<void> {
  if (state.hearers.size > 0) return;
  clearTimeout(state.retry);
  const ending = state.client;
  state.client = null;
  await ending?.then((client) => client.end()).catch(() => undefined);
}
