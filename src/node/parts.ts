import type { Mechanism } from "../../mechanisms/mechanism.ts";
import type { AnchorCard } from "../record/exchange/anchor.ts";
import type { ReadingDesk } from "../desks/readin/reading-desk.ts";
import type { Fold } from "../record/exchange/take-in.ts";
import type { Readings } from "../desks/readings/readings.ts";
import type { Kind } from "../record/kind/kind.ts";
import type { Appender } from "../record/log/append.ts";
import type { Database } from "../record/storage/door.ts";
import type { Performer } from "./acts/perform.ts";
import type { Configuration } from "./configuration.ts";
import type { Effects } from "./effects.ts";
import type { EventHub } from "./events/hub.ts";
import type { Following } from "./follow/following.ts";
import type { CookieSettings } from "./http/cookies.ts";
import type { Page } from "./http/pages.ts";
import type { NodeKeys } from "./keys.ts";
import type { Signers } from "./own-log.ts";
import type { Sessions } from "./sign-in/sessions.ts";
import type { ReadingTrail } from "./trail/reading.ts";

/** The parts of a running node. A route names those it needs, and gets no others. */
export interface NodeParts {
  configuration: Configuration;
  /** Under which address it is reached once it listens. */
  address: () => string;
  mechanism: Mechanism;
  party: string;
  kinds: readonly Kind[];
  kindNamed: (name: string) => Kind | null;
  /** In a route, the door of whoever asks: an office's own, or nobody's. Row-level security stands behind it. */
  db: Database;
  /** The node's own door, for what it does before it knows who asks, and in nobody's name. */
  ownDb: Database;
  /** The database's role, where row-level security does not hold for it and the code alone keeps the offices apart. */
  bypassedBy: string | null;
  effects: Effects;
  keys: NodeKeys;
  /** Our own log's card: its origin, epoch and the key in force. */
  card: AnchorCard;
  appender: Appender;
  performer: Performer;
  sessions: Sessions;
  /** The office whose sign-in the operator has. */
  operatorsOffice: string;
  reading: ReadingTrail;
  cookie: CookieSettings;
  events: EventHub;
  following: Following;
  /** Folds what came from another party. */
  fold: Fold;
  /** What pages read: meetings, commitments, the search and what waits, as they stand. */
  readings: Readings;
  /** Where readouts are read in. */
  readingDesk: ReadingDesk;
  /** The built pages, by address. */
  pages: ReadonlyMap<string, Page>;
  /** The keys that sign our log. */
  signers: Signers;
}
