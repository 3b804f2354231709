import type { Language } from "../language.ts";

/** Names in use beside those of the Unicode CLDR list that Intl carries. */
const alsoCalled: Record<Language, string[]> = {
  en: [
    "United States of America",
    "America",
    "U.S.",
    "US",
    "USA",
    "U.K.",
    "UK",
    "Britain",
    "EU",
    "European Union",
    "Korea",
    "Republic of Korea",
    "ROK",
    "DPRK",
    "Russian Federation",
    "PRC",
    "Turkey",
    "Türkiye",
    "Czech Republic",
    "Viet Nam",
    "Holy See",
    "African Union",
    "NATO",
    "ASEAN",
    "Burma",
  ],
  zh: ["欧盟", "东盟", "非盟", "朝鲜", "俄罗斯联邦", "英国", "美国", "韩国", "阿盟", "北约"],
  ko: ["유럽연합", "아세안", "한국", "북한", "미국", "영국", "유엔", "대한민국"],
};

/** All country names of a language: CLDR's, carried by Intl (ISO 3166 regions), and those in common use. */
export function countryNames(language: Language): Set<string> {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const found = new Set(alsoCalled[language]);
  for (let first = 65; first <= 90; first += 1)
    for (let second = 65; second <= 90; second += 1) {
      const name = names.of(String.fromCharCode(first, second));
      if (name !== undefined) found.add(name);
    }
  return found;
}
