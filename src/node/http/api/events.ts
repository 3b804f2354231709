import type { ServerResponse } from "node:http";
import type { EventHub, NodeEvent } from "../../events/hub.ts";
import type { NodeParts } from "../../parts.ts";
import { may } from "../../policy.ts";
import { problem } from "../../problems/problem.ts";
import { type Route, route } from "../route.ts";

/** An office's open pages at once, and how often each is told that the stream stands. */
const STREAMS_LIMIT = 24;
const BEAT_MS = 15_000;
/** A page that does not read is let go before it fills the memory. */
const BACKLOG_LIMIT = 1_048_576;

type Needs = Pick<NodeParts, "events" | "sessions">;

/** What happens, as it happens (server-sent events, HTML Living Standard 9.2), for a signed-in office. */
export function events({ events: hub, sessions }: Needs): Route[] {
  const open = new Map<string, number>();
  return [
    route({
      method: "GET",
      url: "/api/events",
      summary:
        "Server-sent events: changed, draft, checkpoint, cosigned, alarm. They name what changed, not what was said.",
      access: { to: "office", deed: "read-own-items" },
      answer: "events",
      handle: async ({ asker }) => {
        const { office, token } = asker.office ?? {};
        const named = office !== undefined && may(office.role, "read");
        if (office === undefined || token === undefined) return problem("not-signed-in");
        const count = open.get(office.id) ?? 0;
        if (count >= STREAMS_LIMIT) return problem("streams-exhausted", { limit: STREAMS_LIMIT });
        open.set(office.id, count + 1);
        const onEnd = () => void open.set(office.id, (open.get(office.id) ?? 1) - 1);
        const stillSignedIn = async () => (await sessions.find(token)) !== null;
        return {
          ok: true,
          stream: ({ method }, response, headers) => {
            stream(response, headers, hub.hear, { onEnd, stillSignedIn, named });
            // There is no body to wait for.
            if (method === "HEAD") response.end();
          },
        };
      },
    }),
  ];
}

interface Stream {
  onEnd: () => void;
  stillSignedIn: () => Promise<boolean>;
  /** Whether changed things are named; who reads only its own items is told that something changed. */
  named: boolean;
}

function stream(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  hear: EventHub["hear"],
  { onEnd, stillSignedIn, named }: Stream,
): void {
  response.writeHead(200, {
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  response.write("retry: 2000\n\n");
  const stop = hear(
    (event) => write(response, named || !("entities" in event) ? event : { ...event, entities: [] }),
    () => response.end(),
  );
  const beat = setInterval(() => {
    stillSignedIn().then(
      (signedIn) => (signedIn ? response.write(": beat\n\n") : response.end()),
      () => response.end(),
    );
  }, BEAT_MS);
  response.on("close", () => {
    clearInterval(beat);
    stop();
    onEnd();
  });
}

function write(response: ServerResponse, { type, ...rest }: NodeEvent): void {
  if (response.writableLength > BACKLOG_LIMIT) response.destroy();
  else response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`);
}
