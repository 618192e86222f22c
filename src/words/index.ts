import type { Words } from "./en";

export type { Words } from "./en";
export { say } from "./say";
export {
  formatCount,
  formatExact,
  formatNumber,
  formatPower,
  formatShort,
  formatTrimmed,
} from "./formatNumber";

interface LanguageEntry {
  /** As it calls itself on its button */
  readonly name: string;
  /** BCP 47 */
  readonly code: string;
  readonly load: () => Promise<Words>;
}

/** Every language; its words are fetched when they are needed. */
export const languages = {
  en: { name: "EN", code: "en", load: async () => (await import("./en")).en },
  zh: { name: "中文", code: "zh-Hans", load: async () => (await import("./zh")).zh },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof languages;

export const languageIds = Object.keys(languages) as readonly Language[];
