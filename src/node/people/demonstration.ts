import type { Mechanism } from "../../../mechanisms/mechanism.ts";
import { type Office, type OfficeRole, officeRole } from "../../../mechanisms/office.ts";
import type { Database } from "../../record/storage/door.ts";

/** Names that are plainly nobody's, in the language of the side, so that one sees in whose place one is. */
const INVENTED: Record<string, Record<OfficeRole, string>> = {
  "zh-Hans": {
    secretary: "演示秘书",
    "head-of-delegation": "演示团长",
    clearing: "演示会签人",
    ministry: "演示部委经办",
    province: "演示省级经办",
    park: "演示园区经办",
    auditor: "演示审计",
    administrator: "演示管理员",
  },
  ko: {
    secretary: "시연 간사",
    "head-of-delegation": "시연 수석대표",
    clearing: "시연 협의 담당",
    ministry: "시연 부처 담당",
    province: "시연 지방 담당",
    park: "시연 단지 담당",
    auditor: "시연 감사",
    administrator: "시연 관리자",
  },
};

/** The office that stands for each role on one side of a demonstration: its first of that role. */
export function demonstrationOffices(mechanism: Mechanism, party: string): Office[] {
  if (!mechanism.demonstration) return [];
  const own = mechanism.offices.filter((one) => one.party === party);
  return officeRole.options.flatMap((role) => own.find((one) => one.role === role) ?? []);
}

/**
 * Makes the accounts of a demonstration, one for each role: they sign in by the role's name with the operator's secret
 * and without a second factor. Elsewhere none is made, and one that came with a database is refused at the door.
 */
export async function ensureDemonstrationPeople(
  db: Database,
  mechanism: Mechanism,
  party: string,
  now: number,
): Promise<void> {
  const offices = demonstrationOffices(mechanism, party);
  if (offices.length === 0) return;
  const language = mechanism.parties.find((one) => one.id === party)?.language ?? "en";
  const nameOf = ({ role }: Office) => INVENTED[language]?.[role] ?? `Demonstration ${role}`;
  const spoken = language in INVENTED ? language : "en";
  await db.transaction((tx) =>
    tx.query(
      `insert into person (id, sign_in, name, name_language, language, office, state, demonstration, created_at, created_by)
       select 'p-demonstration-' || role, role, name, $4, $4, office, 'active', true, $5, 'demonstration'
       from unnest($1::text[], $2::text[], $3::text[]) as new (role, name, office)
       on conflict do nothing`,
      [offices.map((one) => one.role), offices.map(nameOf), offices.map((one) => one.id), spoken, now],
    ),
  );
}
