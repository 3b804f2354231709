import type { AnswerState, Progress } from "../../commitments/progress.ts";
import type { ItemStanding, Sort } from "../../commitments/item.ts";
import type { Column } from "../downloads/columns.ts";
import type { FigureName } from "../figures.ts";
import type { Order } from "../filter.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { zh } from "./zh.ts";

export type BoardLanguage = "zh-Hans" | "ko" | "en";

/** Every word of the board and its downloads. A language that leaves one out does not compile. */
export interface BoardWords {
  title: string;
  figures: Record<FigureName, string>;
  /** What the two denominators are. */
  ofAll: (of: number) => string;
  ofAgreed: (of: number) => string;
  orders: Record<Order, string>;
  progress: Record<Progress, string>;
  standing: Record<ItemStanding, string>;
  answers: Record<AnswerState, string>;
  sorts: Record<Sort, string>;
  columns: Record<Column, string>;
  /** A chain of restatements; `times` is at least 2. */
  raised: (times: number, since: number) => string;
  due: (wording: string) => string;
  undated: string;
  late: string;
  /** The name of a file, without its ending. */
  file: string;
}

export const boardWords: Record<BoardLanguage, BoardWords> = { "zh-Hans": zh, ko, en };
