import { en, type Words } from "./en";
import { zh } from "./zh";

export type { Words } from "./en";
export { say } from "./say";
export { formatExact, formatNumber, formatShort } from "./formatNumber";

export const words = { en, zh } as const satisfies Record<string, Words>;

export type Language = keyof typeof words;
