/** One act of one log, as answers name it. */
export interface PlaceInLog {
  party: string;
  epoch: number;
  index: number;
  leaf: string;
}

export interface PositionSeen {
  state: "said" | "missing" | "erased";
  value?: unknown;
  time: string;
  at: PlaceInLog;
}

export type StandingSeen = "silent" | "open" | "provisional" | "bracketed" | "unreadable" | "settled";

export interface FieldSeen {
  standing: StandingSeen;
  positions: Readonly<Record<string, PositionSeen>>;
}

export interface SettledSeen {
  digest: string;
  by: readonly PlaceInLog[];
}

export interface UnitSeen {
  settled: readonly SettledSeen[];
}

/** What the rules of this desk read of an entity as a node answers it: the part of its view that they need. */
export interface EntitySeen {
  id: string;
  participants: readonly string[];
  fields: Readonly<Record<string, FieldSeen>>;
  units: Readonly<Record<string, UnitSeen>>;
}

const SILENT: FieldSeen = { standing: "silent", positions: {} };

/** A field of an entity; silence where nobody has spoken. */
export function fieldOf(entity: EntitySeen | null, field: string): FieldSeen {
  return entity?.fields[field] ?? SILENT;
}

/** What one party says in a field; undefined where it has not spoken or its words cannot be read. */
export function saidBy(field: FieldSeen, party: string): unknown {
  const position = field.positions[party];
  return position?.state === "said" ? position.value : undefined;
}

/** The value on which nobody who has spoken differs; undefined where there is none. */
export function commonValue(field: FieldSeen): unknown {
  if (field.standing === "bracketed" || field.standing === "unreadable") return undefined;
  return Object.values(field.positions).find((position) => position.state === "said")?.value;
}

/** Whether every side says the same: provisionally, or settled before and still. */
export function isAgreed({ standing }: FieldSeen): boolean {
  return standing === "provisional" || standing === "settled";
}

/** The joint field of a paragraph's words in one language, as the kind names it. */
export function wordingField(language: string): string {
  return `wording.${language}`;
}
