import type { Alarm } from "./evidence.ts";
import { en } from "./messages/en.ts";
import { ko } from "./messages/ko.ts";
import { type ExchangeRefusal, type Sentences, partsOfAlarm, partsOfRefusal } from "./messages/sentences.ts";
import { zh } from "./messages/zh.ts";

export type MessageLanguage = "zh" | "ko" | "en";

const languages: Readonly<Record<MessageLanguage, Sentences>> = { zh, ko, en };

/** What an alarm says to whoever watches over the exchange: what happened, what is safe, what to do. */
export function alarmSentence(
  alarm: Pick<Alarm, "kind" | "party" | "epoch" | "detail">,
  language: MessageLanguage,
): string {
  return languages[language].alarms[alarm.kind](partsOfAlarm(alarm));
}

/** Why something asked of the exchange was not done. */
export function exchangeSentence(refusal: ExchangeRefusal, language: MessageLanguage): string {
  return languages[language].refusals[refusal.code](partsOfRefusal(refusal));
}
