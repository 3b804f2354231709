import type { Answer, Client } from "../../../../web/client.ts";
import type { Attached } from "../../stages.ts";

/** Gives a file to this side's node and answers how an act refers to it. Nothing is sent to the other side by it. */
export async function attach(client: Client, file: File): Promise<Answer<Attached>> {
  const answer = await client.ask<{ attachment: string }>("POST", "/api/attachments", file);
  if (!answer.ok) return answer;
  const mediaType = file.type === "" ? "application/octet-stream" : file.type;
  const name = file.name.slice(0, 200);
  return { ok: true, value: { attachment: answer.value.attachment, name, mediaType, size: file.size } };
}

/** Who signs for a party, with title and authority. Personal data: it stands in an attachment, never in an act. */
export interface Signatory {
  party: string;
  name: string;
  title: string;
  authority: string;
}

/** The names of those who sign as a file; the salt keeps its hash from telling them. */
export function signatoriesFile(signatories: readonly Signatory[], salt: string): File {
  const content = JSON.stringify({ salt, signatories }, null, 2);
  return new File([content], "signatories.json", { type: "application/json" });
}

/** Reads such a file again; null where it is none. */
export function readSignatories(content: unknown): Signatory[] | null {
  const { signatories } = (content ?? {}) as { signatories?: unknown };
  if (!Array.isArray(signatories)) return null;
  return signatories.map((one: unknown) => {
    const given = (one ?? {}) as Partial<Record<keyof Signatory, unknown>>;
    const text = (key: keyof Signatory) => (typeof given[key] === "string" ? given[key] : "");
    return { party: text("party"), name: text("name"), title: text("title"), authority: text("authority") };
  });
}
