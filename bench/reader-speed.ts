import type { Language } from "../src/language/language.ts";
import { conceptIndexes } from "../src/language/reader/read-sentences.ts";
import { eachDraft } from "../src/language/reader/read-text.ts";

/** Sentences of our own, a third of them commitments: as dense as a joint statement. */
const samples: Record<Language, string> = {
  en: "President Smith met Prime Minister Lee in Geneva on Monday. The two leaders agreed to establish a working group on resilient supply chains by the end of 2027, and to expand cooperation in science, health and education. They welcomed the progress made since their last meeting. The programme has brought benefits to both peoples. Both sides will continue to consult closely on trade, investment and the environment. Trade between the two countries has doubled over the past decade. ",
  zh: "两国元首在日内瓦举行会谈。主席指出，两国是重要合作伙伴，近年来经贸合作成果丰硕。双方要扩大贸易投资规模，深化科技创新合作。双方同意建立供应链合作工作组，争取2027年底前完成谈判。中方愿同对方加强在多边框架内的沟通协调。双方将继续扩大人文交流。会谈后，双方签署多项合作文件。",
  ko: "오늘 우리 두 정상은 양국 관계의 발전 방향에 대해 깊이 있는 대화를 나누었습니다. 첫째, 양국은 2027년까지 공급망 협력 실무협의체를 설치하기로 했습니다. 양국의 교역은 지난 10년간 두 배로 늘었습니다. 우리는 과학기술과 보건 분야의 협력도 확대해 나가기로 했습니다. 따뜻하게 맞아 주신 국민 여러분께 감사드립니다. 앞으로 양국의 우정은 더욱 깊어질 것입니다. ",
};

export interface Speed {
  bytesPerSecond: number;
  /** The same for a text a hundred times as long, over that for the short one: the middle of all turns. */
  ratioAtHundredfold: number;
  /** Half the turns lie between these two. */
  quartiles: [number, number];
  /** Two standard errors of that middle, from the short text measured against itself in the same turns. */
  noise: number;
  /** The floor under any reader: sentences cut by Intl.Segmenter alone. */
  segmenter: number;
}

/** The short text, in bytes; the long one is a hundred times it. */
const shortBytes = 10_000;
const turns = 24;

/**
 * Processor time, not the clock on the wall: on a machine that is shared, neighbours take turns on the clock. In each
 * turn the long text is read between two readings of the short one (a hundred times over), so that both meet the same
 * neighbours; the two short ones tell the noise. The first two turns warm up.
 */
export function speedOf(language: Language): Speed {
  const short = flat(samples[language].repeat(Math.ceil(shortBytes / Buffer.byteLength(samples[language]))));
  const long = flat(short.repeat(100));
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const ratios: number[] = [];
  const itself: number[] = [];
  const speeds: number[] = [];
  const floors: number[] = [];
  for (let turn = -2; turn < turns; turn += 1) {
    const before = rate(short, 100, readThrough);
    const speed = rate(long, 1, readThrough);
    const after = rate(short, 100, readThrough);
    const floor = rate(short, 20, (text) => [...segmenter.segment(text)].length);
    if (turn < 0) continue;
    ratios.push((2 * speed) / (before + after));
    itself.push(Math.abs(after / before - 1));
    speeds.push(speed);
    floors.push(floor);
  }
  return {
    bytesPerSecond: quantile(speeds, 0.5),
    ratioAtHundredfold: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    noise: errorOfMiddle(quantile(itself, 0.5)),
    segmenter: quantile(floors, 0.5),
  };
}

/**
 * Two standard errors of a median of `turns` values, from the median distance of two runs of the same: that distance
 * is 0.6745 standard deviations wide where chance is even, and a median errs by 1.2533 / sqrt(n) of one.
 */
function errorOfMiddle(distance: number): number {
  return (2 * 1.2533 * (distance / 0.6745)) / Math.sqrt(turns);
}

function quantile(values: number[], place: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(place * (sorted.length - 1))] ?? Number.NaN;
}

/** A string in one piece, as it comes from a file; `repeat` alone leaves a tree of pieces. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

const indexes = conceptIndexes();

/** Reads to the end and keeps nothing, as `concord read` does. */
function readThrough(text: string): number {
  let drafts = 0;
  for (const draft of eachDraft(text, indexes, "2025-01-01")) drafts += draft.count;
  return drafts;
}

function rate(text: string, times: number, act: (text: string) => number): number {
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) act(text);
  const { user, system } = process.cpuUsage(before);
  return (Buffer.byteLength(text) * times) / ((user + system) / 1_000_000);
}
