import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from "react";
import {
  type InEachLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  preferredLanguage,
} from "./languages.ts";
import { type Messages, messages } from "./messages/messages.ts";
import { keep, kept } from "./kept.ts";

export interface LanguageChoice {
  language: InterfaceLanguage;
  choose: (language: InterfaceLanguage) => void;
  /** The reader's language of texts; null until chosen, then it need not be the interface's. */
  textLanguage: string | null;
  chooseText: (language: string) => void;
}

/** What `LanguageProvider` gives; a page shown outside of a browser is given it directly. */
export const LanguageContext = createContext<LanguageChoice | null>(null);

const INTERFACE = "concord.language";
const TEXTS = "concord.text-language";

/** Remembers both choices on this device and tells the document which language it is in. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(storedLanguage);
  const [textLanguage, setTextLanguage] = useState(() => kept(TEXTS));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: InterfaceLanguage) => {
        keep(INTERFACE, next);
        setLanguage(next);
      },
      textLanguage,
      chooseText: (next: string) => {
        keep(TEXTS, next);
        setTextLanguage(next);
      },
    }),
    [language, textLanguage],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

function storedLanguage(): InterfaceLanguage {
  const stored = kept(INTERFACE);
  const known = interfaceLanguages.find((one) => one.tag === stored);
  return known?.tag ?? preferredLanguage(navigator.languages);
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error("useLanguage stands outside of LanguageProvider.");
  return choice;
}

/** The words of the shell in the language of the interface. */
export function useMessages(): Messages {
  return messages[useLanguage().language];
}

/** The words of one desk in the language of the interface. */
export function useWords<T>(words: InEachLanguage<T>): T {
  return words[useLanguage().language];
}

/** The language in which a reader wants texts: the one chosen, else the interface's where the texts have it. */
export function useTextLanguage(languages: readonly string[]): string {
  const { language, textLanguage } = useLanguage();
  const wanted = textLanguage ?? language;
  return languages.includes(wanted) ? wanted : (languages[0] ?? language);
}
