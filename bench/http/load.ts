import { Agent, request } from "node:http";

/** A client that asks again as soon as it is answered; `send` makes one request's body. */
export interface Load {
  address: string;
  headers: Record<string, string>;
  clients: number;
  seconds: number;
  body: (client: number, at: number) => string;
}

export interface Loaded {
  perSecond: number;
  answered: number;
  /** Milliseconds that half, and 99 of 100, of the requests took at most. */
  median: number;
  p99: number;
}

/** So many clients, each with one connection of its own, for so long. Throws where an answer is not 200. */
export async function load(of: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: of.clients });
  const took: number[] = [];
  const started = performance.now();
  const until = started + of.seconds * 1000;
  async function client(number: number): Promise<void> {
    for (let at = 0; performance.now() < until; at += 1) {
      const asked = performance.now();
      await post(agent, of, of.body(number, at));
      took.push(performance.now() - asked);
    }
  }
  await Promise.all(Array.from({ length: of.clients }, (_, number) => client(number)));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? 0;
  return { perSecond: took.length / seconds, answered: took.length, median: at(0.5), p99: at(0.99) };
}

/** One request; resolves with the answer's body. */
export function post(
  agent: Agent,
  { address, headers }: Pick<Load, "address" | "headers">,
  body: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body);
    const asked = request(
      `${address}/api/acts`,
      {
        agent,
        method: "POST",
        headers: { ...headers, "content-type": "application/json", "content-length": bytes.length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${answer.statusCode}: ${text}`));
        });
      },
    );
    asked.on("error", reject);
    asked.end(bytes);
  });
}
