import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFolder } from "../verify/folder.ts";
import { openBundle, writeBundle } from "./bundle-file.ts";
import { formatAgreementKey } from "./anchor.ts";
import { httpRemote } from "./http-remote.ts";
import { contractFiles, remoteContract } from "./remote.contract.ts";
import { sampleKeys } from "./sample-node.ts";
import { treeRemote } from "./tree-remote.ts";

const nothing = () => Promise.resolve();

remoteContract("files in memory", () =>
  Promise.resolve({
    remote: treeRemote((file) => Promise.resolve(contractFiles.get(file) ?? null)),
    close: nothing,
  }),
);

remoteContract("a static folder", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-remote-"));
  for (const [file, bytes] of contractFiles) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }
  return { remote: treeRemote(readFolder(folder)), close: () => rm(folder, { recursive: true }) };
});

remoteContract("a bundle", () => {
  const { agreement } = sampleKeys("recipient");
  const about = { mechanism: "m", from: "east", to: "m/west/0", epoch: 0, since: 0, size: 3 };
  const file = writeBundle(
    about,
    contractFiles,
    { agreement: formatAgreementKey(agreement) },
    sampleKeys("once").agreement,
  );
  const opened = openBundle(file, { origins: ["m/west/0"], agreement });
  if (!opened.ok) throw new Error(opened.code);
  const remote = treeRemote((one) => Promise.resolve(opened.files.get(one) ?? null));
  return Promise.resolve({ remote, close: nothing });
});

remoteContract("a node over HTTP", async () => {
  const server = await listening(answerFile);
  return { remote: httpRemote(server.base, { authorize: () => "signed" }), close: server.close };
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function listening(answer: Answer): Promise<{ base: string; close: () => Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/east/0/`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  };
  return { base, close };
}

function answerFile(request: IncomingMessage, response: ServerResponse): void {
  const file = (request.url ?? "").replace("/log/east/0/", "");
  if (request.headers.authorization !== "signed") return void response.writeHead(401).end();
  if (request.method === "POST") return void response.writeHead(204).end();
  const bytes = contractFiles.get(file);
  if (bytes === undefined) return void response.writeHead(404).end();
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  if (from >= bytes.length) return void response.writeHead(416).end();
  const headers = from > 0 ? { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, headers).end(bytes.subarray(from));
}

async function asked(answer: Answer, milliseconds = 2_000) {
  const server = await listening(answer);
  const remote = httpRemote(server.base, { authorize: () => "signed", milliseconds });
  const fetched = await remote.read("tile/entries/000", 4);
  await server.close();
  return fetched;
}

describe("a node over HTTP that does not behave", () => {
  test("does not answer in time", async () => {
    expect(await asked(() => undefined, 100)).toEqual({ ok: false, code: "timeout", milliseconds: 100 });
  });

  test("begins and never ends", async () => {
    const endless: Answer = (_, response) => void response.writeHead(200).write("0123");
    expect(await asked(endless, 300)).toMatchObject({ code: "timeout" });
  });

  test("breaks off in the middle", async () => {
    const broken: Answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("0123");
      setTimeout(() => response.destroy(), 50);
    };
    expect(await asked(broken)).toMatchObject({ code: "unreachable" });
  });

  test("is not there", async () => {
    const remote = httpRemote("http://127.0.0.1:9/log/east/0/", { authorize: () => "signed" });
    expect(await remote.checkpoint()).toMatchObject({ ok: false, code: "unreachable" });
  });

  test("sends without end, and is cut off at the limit", async () => {
    let sent = 0;
    const endless: Answer = (_, response) => {
      const chunk = Buffer.alloc(1_000_000);
      const more = (): void =>
        void (response.destroyed || response.write(chunk, () => ((sent += 1), more())));
      more();
    };
    expect(await asked(endless, 20_000)).toMatchObject({ code: "too-large" });
    expect(sent).toBeLessThan(100);
  });

  const codes: [string, number, Record<string, string>, string][] = [
    ["sends elsewhere", 302, { location: "http://127.0.0.1:9/" }, "unreachable"],
    ["refuses us", 403, {}, "not-admitted"],
    ["has a fault", 500, {}, "unusable-answer"],
    ["answers with another range", 206, { "content-range": "bytes 0-9/10" }, "unusable-answer"],
    ["answers without a range's place", 206, {}, "unusable-answer"],
    ["compresses", 200, { "content-encoding": "gzip" }, "unusable-answer"],
  ];
  test.each(codes)("%s", async (_, status, headers, code) => {
    const body =
      headers["content-encoding"] === "gzip" ? gzipSync(Buffer.alloc(100)) : Buffer.from("0123456789");
    const answer: Answer = (_request, response) => void response.writeHead(status, headers).end(body);
    expect(await asked(answer)).toMatchObject({ ok: false, code });
  });

  test("has no ranges: the whole file comes, and says that it begins at 0", async () => {
    const whole: Answer = (_, response) => void response.writeHead(200).end("0123456789");
    expect(await asked(whole)).toMatchObject({ ok: true, from: 0 });
  });
});
