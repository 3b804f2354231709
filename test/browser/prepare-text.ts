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
  const drafts = [
    ...draftsOf(text, "text", ofText),
    ...paragraphs.flatMap((words, at) => {
      const wordings = Object.entries(words).map(([language, one]) => [`wording.${language}`, one]);
      const values = { text, included: true, ...Object.fromEntries(wordings) };
      return draftsOf(ids[at] ?? "", "paragraph", values);
    }),
  ];
  const answer = await office.ask("POST", "/api/drafts", { drafts });
  if (answer.status !== 200) throw new Error(`Drafts: ${JSON.stringify(answer.body)}`);
  return drafts.map(({ entity, field }) => ({ entity, field }));
}

function draftsOf(entity: string, kind: string, values: Readonly<Record<string, unknown>>) {
  return Object.entries(values).map(([field, value]) => ({ entity, kind, field, value }));
}

export async function releaseAll(office: Office, drafts: readonly Draft[]): Promise<void> {
  const answer = await office.ask("POST", "/api/dispatches", { drafts });
  if (answer.status !== 200) throw new Error(`Release: ${JSON.stringify(answer.body)}`);
}
