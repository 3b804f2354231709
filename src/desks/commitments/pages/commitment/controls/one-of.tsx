import type { ReactNode } from "react";
import { useWords } from "../../../../../web/language.tsx";
import { commitmentsMessages } from "../../messages/messages.ts";
import type { ControlProps } from "./control.tsx";

/** The sorts that the sides can say; what was only announced stands in the observer's record alone. */
const SORTS = ["agreed", "request", "proposal", "statement"] as const;

export function SortControl(props: ControlProps): ReactNode {
  const { sorts } = useWords(commitmentsMessages);
  return <OneOf {...props} options={SORTS.map((sort) => [sort, sorts[sort]])} />;
}

export function WorkstreamControl(props: ControlProps): ReactNode {
  const { choices, workstream } = props.desk.named;
  return <OneOf {...props} options={choices.workstreams.map(({ id }) => [id, workstream(id)])} />;
}

export function MeetingControl(props: ControlProps): ReactNode {
  const { choices, meeting } = props.desk.named;
  return <OneOf {...props} options={choices.meetings.map(({ id }) => [id, meeting(id)])} />;
}

interface OneOfProps extends ControlProps {
  options: readonly (readonly [string, string])[];
}

function OneOf({ id, value, options, onValue }: OneOfProps): ReactNode {
  const { fields } = useWords(commitmentsMessages);
  const chosen = typeof value === "string" ? value : "";
  return (
    <>
      <label htmlFor={id}>{fields.choose}</label>
      <select
        id={id}
        className="block"
        value={chosen}
        onChange={(event) => (event.target.value === "" ? undefined : onValue(event.target.value))}
      >
        {chosen === "" ? <option value="" /> : null}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
