import { languages, type Language, type Words } from "../words";
import { languageNotFetched } from "./actions/notices";
import { showLanguage } from "./actions/preferences";
import { chosenState, onChoice, shownLanguage } from "./chosen";

const fetched: Partial<Record<Language, Words>> = {};

/** The words of a language that has been fetched. */
export const wordsOf = (language: Language): Words => fetched[language]!;

/** Fetches the words of a language; at once done if they are here. Rejects without a network. */
export async function loadWords(language: Language): Promise<void> {
  fetched[language] ??= await languages[language].load();
}

/** The language chosen, or else the browser's. */
export function languageOf(chosen: Language | "auto"): Language {
  if (chosen !== "auto") return chosen;
  return navigator.languages[0]?.startsWith("zh") ? "zh" : "en";
}

/** Has the page speak the language that is chosen as soon as its words are here; the first one's are. */
export function connectLanguage(): void {
  void follow();
  onChoice(() => void follow());
}

async function follow(): Promise<void> {
  const language = languageOf(chosenState().language);
  if (language === shownLanguage()) return;
  const isStillChosen = () => languageOf(chosenState().language) === language;
  try {
    if (!fetched[language]) await loadWords(language);
  } catch {
    if (isStillChosen()) languageNotFetched();
    return;
  }
  if (isStillChosen()) showLanguage(language);
}
