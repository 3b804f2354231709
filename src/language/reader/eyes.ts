import type { Language } from "../language.ts";
import { englishEye } from "./en/eye.ts";
import { koreanEye } from "./ko/eye.ts";
import type { Eye } from "./situation.ts";
import { chineseEye } from "./zh/eye.ts";

/** The languages that are read: one folder, one line. */
export const eyes: Record<Language, Eye> = { en: englishEye, zh: chineseEye, ko: koreanEye };
