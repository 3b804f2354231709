import type { ReactNode } from "react";
import type { CommitmentDesk } from "../desk.ts";
import { ActorsControl } from "./actors.tsx";
import { ClosingControl } from "./closing.tsx";
import { DueControl } from "./due.tsx";
import { InstrumentsControl } from "./instruments.tsx";
import { MeetingControl, SortControl, WorkstreamControl } from "./one-of.tsx";
import { PredecessorsControl } from "./predecessors.tsx";

export interface ControlProps {
  id: string;
  desk: CommitmentDesk;
  /** With what it begins; undefined where nobody has spoken. */
  value: unknown;
  onValue: (value: unknown) => void;
}

/** What one says a field with; each prepares a position when it is complete. */
export function Control({ field, ...props }: ControlProps & { field: string }): ReactNode {
  switch (field) {
    case "sort":
      return <SortControl {...props} />;
    case "workstream":
      return <WorkstreamControl {...props} />;
    case "meeting":
      return <MeetingControl {...props} />;
    case "actors":
      return <ActorsControl {...props} />;
    case "instruments":
      return <InstrumentsControl {...props} />;
    case "predecessors":
      return <PredecessorsControl {...props} />;
    case "due":
      return <DueControl {...props} />;
    case "closing":
      return <ClosingControl {...props} />;
    default:
      return null;
  }
}
