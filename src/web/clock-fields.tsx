import { type ReactNode, useId } from "react";

/** Day, time and zone as they stand in a form, whole or not. */
export interface ClockTyped {
  day: string;
  time: string;
  zone: string;
}

interface ClockFieldsProps {
  typed: ClockTyped;
  onTyped: (typed: ClockTyped) => void;
  /** The zones offered, by the names people know; the one that stands there is offered too. */
  zones: readonly string[];
  nameOf: (zone: string) => string;
  words: { day: string; time: string; zone: string };
}

/** A moment by the clock of a place. */
export function ClockFields({ typed, onTyped, zones, nameOf, words }: ClockFieldsProps): ReactNode {
  const id = useId();
  return (
    <div className="moment">
      <p>
        <label htmlFor={`${id}-day`}>{words.day}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={typed.day}
          onChange={(event) => onTyped({ ...typed, day: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor={`${id}-time`}>{words.time}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={typed.time}
          onChange={(event) => onTyped({ ...typed, time: event.target.value })}
        />
      </p>
      <p>
        <label htmlFor={`${id}-zone`}>{words.zone}</label>
        <select
          id={`${id}-zone`}
          value={typed.zone}
          onChange={(event) => onTyped({ ...typed, zone: event.target.value })}
        >
          {[...new Set([...zones, typed.zone])].map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
