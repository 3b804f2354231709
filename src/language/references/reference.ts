import type { Span } from "../language.ts";

/** One label inside a reference: the 3, the 2 and the (b) of Article 3.2(b), each with the places it may name. */
export interface ReferencePart extends Span {
  places: number[];
}

/** A reference to a provision, as its labels from the outside in; `level` is the outermost level that is named. */
export interface Reference extends Span {
  level: Level;
  parts: ReferencePart[];
}

export type Level = "article" | "chapter" | "paragraph" | "item" | "annex" | "heading";
