import { en } from "./en";
import { zh } from "./zh";
import type { Language, Words } from ".";

/** The words of every language: for the build, the terminal and tests; the page fetches its own. */
export const words: Readonly<Record<Language, Words>> = { en, zh };
