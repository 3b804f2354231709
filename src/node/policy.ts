import type { OfficeRole } from "../../mechanisms/office.ts";

/** What one deed is, who may do it, and why they. */
interface Rule {
  who: readonly OfficeRole[];
  because: string;
}

const LEADERS = ["secretary", "head-of-delegation"] as const;
const OFFICERS = ["ministry", "province", "park"] as const;

/**
 * Who may do what at their own side's node, by the role that the mechanism gives an office. This file is the whole
 * policy: what is not written here nobody may do. Each deed is a sentence, "may …, because …".
 */
const policy = {
  read: {
    who: [...LEADERS, "clearing", "auditor"],
    because: "Who answers for the whole record, clears its texts or audits it reads all of it.",
  },
  "read-own-items": {
    who: [...LEADERS, "clearing", "auditor", ...OFFICERS],
    because:
      "An officer reads the commitments in which its office acts, and the reports on them: no other's.",
  },
  draft: {
    who: [...LEADERS, "clearing"],
    because: "Positions are prepared by those who negotiate and those who clear.",
  },
  report: {
    who: [...LEADERS, "clearing", ...OFFICERS],
    because: "What became of a promise is written by the office that acts; it leaves with a dispatch.",
  },
  circulate: {
    who: LEADERS,
    because: "Who will release a position asks the offices concerned first.",
  },
  clear: {
    who: ["clearing", "ministry", "province", "park", "head-of-delegation"],
    because:
      "An office that is asked agrees or objects, for itself alone; who circulates does not clear its own.",
  },
  "see-outbox": {
    who: [...LEADERS, "clearing", ...OFFICERS],
    because:
      "What is about to leave is seen by those who prepare it and, of officers, by those who are asked.",
  },
  overrule: {
    who: ["head-of-delegation"],
    because: "Who answers for the delegation may go on against an objection, with a reason that stays.",
  },
  release: {
    who: LEADERS,
    because: "To release is to speak for one's side.",
  },
  adopt: {
    who: LEADERS,
    because: "To adopt is to bind one's side; it also takes a key of the office.",
  },
  "manage-keys": {
    who: LEADERS,
    because: "A key that adopts is registered by the office that will answer for it.",
  },
  "see-exchange": {
    who: [...LEADERS, "clearing", "ministry", "auditor", "administrator"],
    because: "Whether the other side has received is no secret at home.",
  },
  "manage-trust": {
    who: LEADERS,
    because: "To trust a key is to say who the other side is; to let an auditor in is to show the record.",
  },
  carry: {
    who: [...LEADERS, "administrator"],
    because: "Bundles are sealed: who carries them reads nothing.",
  },
  "see-people": {
    who: [...LEADERS, "auditor", "administrator"],
    because: "Who works with these persons, or answers for them, knows who they are.",
  },
  "manage-people": {
    who: ["administrator"],
    because: "Who lets people in reads no texts and says nothing, so that no one does both.",
  },
  "read-trail": {
    who: ["administrator", "auditor"],
    because: "Who keeps the doors and who audits see who went through them.",
  },
} as const satisfies Record<string, Rule>;

export type Deed = keyof typeof policy;

/** What an office can want to do at its own node. */
export const deeds = Object.keys(policy) as [Deed, ...Deed[]];

/** Whether an office of this role may do this. */
export function may(role: OfficeRole, deed: Deed): boolean {
  const { who }: Rule = policy[deed];
  return who.includes(role);
}

/** Everything an office of this role may do, as answers carry it to the screen. */
export function mayDo(role: OfficeRole | null): Record<Deed, boolean> {
  return Object.fromEntries(deeds.map((deed) => [deed, role !== null && may(role, deed)])) as Record<
    Deed,
    boolean
  >;
}
