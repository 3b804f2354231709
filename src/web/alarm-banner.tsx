import type { ReactNode } from "react";
import { useExchange } from "./exchange.ts";
import { useMessages } from "./language.tsx";
import { Link } from "./link.tsx";

/** What the exchange found wrong stands above every page until it is dealt with. */
export function AlarmBanner(): ReactNode {
  const { alarm } = useMessages();
  const alarms = useExchange().value?.logs.flatMap((log) => log.alarms) ?? [];
  if (alarms.length === 0) return null;
  return (
    <div className="alarm-page">
      <div className="alarm" role="alert">
        <p className="alarm-head">{alarm.heading}</p>
        <ul>
          {alarms.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
        <Link href="/exchange">{alarm.look}</Link>
      </div>
    </div>
  );
}
