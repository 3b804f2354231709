import type { OfficeRole } from "../../mechanisms/office.ts";

/** What an office can want to do at its own node. */
export const deeds = [
  "read",
  "draft",
  "release",
  "adopt",
  "manage-keys",
  "see-exchange",
  "manage-trust",
  "carry",
] as const;
export type Deed = (typeof deeds)[number];

/**
 * Who may do what, by the role a mechanism gives an office. To release is to speak for one's side, to adopt is to bind
 * it, to trust a key is to say who the other side is; none of them lies with those who prepare, clear, audit or keep the
 * machines. To carry is to write and import bundles, which are sealed.
 */
const policy: Record<OfficeRole, readonly Deed[]> = {
  secretary: ["read", "draft", "release", "adopt", "manage-keys", "see-exchange", "manage-trust", "carry"],
  "head-of-delegation": [
    "read",
    "draft",
    "release",
    "adopt",
    "manage-keys",
    "see-exchange",
    "manage-trust",
    "carry",
  ],
  clearing: ["read", "draft", "see-exchange"],
  ministry: ["read", "draft", "see-exchange"],
  province: ["read", "draft"],
  park: ["read", "draft"],
  auditor: ["read", "see-exchange"],
  administrator: ["see-exchange", "carry"],
};

/** Whether an office of this role may do this. */
export function may(role: OfficeRole, deed: Deed): boolean {
  return policy[role].includes(deed);
}

/** Everything an office of this role may do, as answers carry it to the screen. */
export function mayDo(role: OfficeRole | null): Record<Deed, boolean> {
  return Object.fromEntries(deeds.map((deed) => [deed, role !== null && may(role, deed)])) as Record<
    Deed,
    boolean
  >;
}
