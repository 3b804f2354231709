import { z } from "zod";
import { observedCommitment } from "../../observer/commitment.ts";
import { observedEvent } from "../../observer/event.ts";
import { observedMeeting } from "../../observer/meeting.ts";
import { mobilityRule } from "../../observer/mobility-rule.ts";
import { type ObserverRecord, observerRecord } from "../../observer/record.ts";
import commitments17to21 from "./commitments/jetc-17-to-21.json" with { type: "json" };
import commitments22 from "./commitments/jetc-22.json" with { type: "json" };
import commitments23 from "./commitments/jetc-23.json" with { type: "json" };
import commitments24 from "./commitments/jetc-24.json" with { type: "json" };
import commitments25and26 from "./commitments/jetc-25-and-26.json" with { type: "json" };
import commitments27and28 from "./commitments/jetc-27-and-28.json" with { type: "json" };
import commitmentsOfMinisters from "./commitments/ministers-and-leaders.json" with { type: "json" };
import commitmentsOfReviews from "./commitments/reviews.json" with { type: "json" };
import events2012 from "./events/2012-2019.json" with { type: "json" };
import events2020a from "./events/2020-first-half.json" with { type: "json" };
import events2020b from "./events/2020-second-half.json" with { type: "json" };
import events2021 from "./events/2021-2022.json" with { type: "json" };
import events2023 from "./events/2023-2024.json" with { type: "json" };
import events2025 from "./events/2025-2026.json" with { type: "json" };
import meetings2010 from "./meetings/2010-2016.json" with { type: "json" };
import meetings2018 from "./meetings/2018-2020.json" with { type: "json" };
import meetings2021 from "./meetings/2021-2023.json" with { type: "json" };
import meetings2024 from "./meetings/2024-2026.json" with { type: "json" };
import fastChannel from "./mobility-rules/fast-channel.json" with { type: "json" };
import entryRules from "./mobility-rules/general-entry-rules.json" with { type: "json" };
import meetingProtocol from "./mobility-rules/meeting-protocol.json" with { type: "json" };

const meetingFiles: unknown[] = [meetings2010, meetings2018, meetings2021, meetings2024];

const commitmentFiles: unknown[] = [
  commitments17to21,
  commitments22,
  commitments23,
  commitments24,
  commitments25and26,
  commitments27and28,
  commitmentsOfReviews,
  commitmentsOfMinisters,
];

const eventFiles: unknown[] = [events2012, events2020a, events2020b, events2021, events2023, events2025];

const mobilityFiles: unknown[] = [fastChannel, entryRules, meetingProtocol];

/** The observer's record of the China-Korea mechanism, checked as it is read; a malformed file is a fault at start. */
export const chinaKoreaRecord: ObserverRecord = observerRecord.parse({
  meetings: meetingFiles.flatMap((file) => z.array(observedMeeting).parse(file)),
  commitments: commitmentFiles.flatMap((file) => z.array(observedCommitment).parse(file)),
  events: eventFiles.flatMap((file) => z.array(observedEvent).parse(file)),
  mobilityRules: mobilityFiles.flatMap((file) => z.array(mobilityRule).parse(file)),
});
