import type { Office } from "../node/client.ts";
import { TEXT_LANGUAGES } from "./steps.ts";
import type { Words } from "./text-steps.ts";

interface Draft {
  entity: string;
  field: string;
}

/** Prepares a text of these paragraphs as drafts of one side, by program; answers them for a release. */
export async function prepareText(
  office: Office,
  text: string,
  titles: Words,
  paragraphs: readonly Partial<Words>[],
): Promise<Draft[]> {
  const ids = paragraphs.map((_one, at) => `${text}.p${at + 1}`);
  const ofText = {
    ...Object.fromEntries(TEXT_LANGUAGES.map((language) => [`title.${language}`, titles[language]])),
    sort: "minutes",
    authentic: [...TEXT_LANGUAGES],
    prevailing: null,
    courtesy: [],
    order: ids,
  };
  const prepared = await draftAll(office, text, "text", ofText);
  for (const [at, words] of paragraphs.entries()) {
    const wordings = Object.entries(words).map(([language, one]) => [`wording.${language}`, one]);
    const values = { text, included: true, ...Object.fromEntries(wordings) };
    prepared.push(...(await draftAll(office, ids[at] ?? "", "paragraph", values)));
  }
  return prepared;
}

async function draftAll(
  office: Office,
  entity: string,
  kind: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const [field, value] of Object.entries(values)) {
    const answer = await office.ask("PUT", `/api/drafts/${entity}/${field}`, { value, kind });
    if (answer.status !== 200) throw new Error(`${entity} ${field}: ${JSON.stringify(answer.body)}`);
    drafts.push({ entity, field });
  }
  return drafts;
}

/** The most drafts that leave at once. */
const AT_ONCE = 400;

export async function releaseAll(office: Office, drafts: readonly Draft[]): Promise<void> {
  for (let at = 0; at < drafts.length; at += AT_ONCE) {
    const answer = await office.ask("POST", "/api/dispatches", { drafts: drafts.slice(at, at + AT_ONCE) });
    if (answer.status !== 200) throw new Error(`Release: ${JSON.stringify(answer.body)}`);
  }
}
