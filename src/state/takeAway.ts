import { codeLanguages, type CodeLanguage } from "../derivations/codeLanguages";

/** What can be taken away, in the order in which it is offered. */
export const takeSections = [
  "link",
  "code",
  "latex",
  "numbers",
  "figure",
  "paper",
  "embed",
  "offline",
] as const;
export type TakeSection = (typeof takeSections)[number];

/** How much of a derivation is taken away as text. */
export const textScopes = ["formula", "line", "slide", "derivation"] as const;
export type TextScope = (typeof textScopes)[number];

export const textFormats = ["latex", "markdown"] as const;
export type TextFormat = (typeof textFormats)[number];

export const numberFormats = ["csv", "json", "tensor"] as const;
export type NumberFormat = (typeof numberFormats)[number];

export const ownFormats = ["latex", "markdown", "data"] as const;
type OwnFormat = (typeof ownFormats)[number];

/** What of the page stands in another one. */
export const embeddedParts = ["derivation", "picture", "line"] as const;
export type EmbeddedPart = (typeof embeddedParts)[number];

/** What the reader wants to take away, and in which form. */
export interface TakeAway {
  readonly section: TakeSection;
  readonly code: CodeLanguage;
  readonly scope: TextScope;
  readonly text: TextFormat;
  readonly numbers: NumberFormat;
  readonly own: OwnFormat;
  readonly part: EmbeddedPart;
}

export const defaultTakeAway: TakeAway = {
  section: "link",
  code: "numpy",
  scope: "derivation",
  text: "latex",
  numbers: "csv",
  own: "latex",
  part: "derivation",
};

/** Each choice, by the key that a link has for it. */
export const takeAwayKeys = {
  take: ["section", takeSections],
  "take-code": ["code", codeLanguages],
  "take-scope": ["scope", textScopes],
  "take-text": ["text", textFormats],
  "take-numbers": ["numbers", numberFormats],
  "take-own": ["own", ownFormats],
  "take-part": ["part", embeddedParts],
} as const satisfies Record<string, readonly [keyof TakeAway, readonly string[]]>;

export type TakeAwayKey = keyof typeof takeAwayKeys;
