import { holidayFile, holidaysOf } from "../holidays.ts";
import { type Mechanism, mechanism } from "../mechanism.ts";
import chinaHolidays from "./holidays/china.json" with { type: "json" };
import koreaHolidays from "./holidays/korea.json" with { type: "json" };
import chinaOffices from "./offices/china.json" with { type: "json" };
import koreaOffices from "./offices/korea.json" with { type: "json" };
import { parties } from "./parties.ts";
import { series } from "./series.ts";
import workstreams from "./workstreams.json" with { type: "json" };

const holidayFiles: unknown[] = [chinaHolidays, koreaHolidays];

/**
 * The China-Korea Joint Economic and Trade Committee, as a demonstration. No public source names a prevailing
 * language for its texts, so none is set: each text says for itself. Holidays whose legal standing was not certain
 * when this was written (1 May in Korea from 2026) and China's exchanged days for 2027 are not listed.
 */
export const chinaKorea: Mechanism = mechanism.parse({
  id: "demonstration.china-korea",
  demonstration: true,
  names: {
    short: { "zh-Hans": "中韩经贸联委会", ko: "한중 경제공동위", en: "China-Korea Joint Committee" },
    formal: {
      "zh-Hans": "中韩经贸联合委员会",
      ko: "한중 경제공동위원회",
      en: "China-Korea Joint Economic and Trade Committee",
    },
  },
  notice: {
    "zh-Hans": "演示系统，内容不代表任何政府的声明。",
    ko: "시연용이며 어느 정부의 발표도 아닙니다.",
    en: "Demonstration, not a statement of any government.",
  },
  parties,
  languages: ["zh-Hans", "ko", "en"],
  prevailing: null,
  series,
  ...workstreams,
  offices: [...chinaOffices, ...koreaOffices],
  holidays: holidayFiles.flatMap((file) => holidaysOf(holidayFile.parse(file))),
});
