import type { DerivationId } from "../derivations";

/** What was wrong with a link: a code with its parameters; the words stand in `words`. */
export type Notice =
  | { readonly code: "unknown-key" | "duplicate" | "bad-encoding"; readonly key: string }
  | { readonly code: "unknown-derivation"; readonly value: string; readonly known: string }
  | {
      readonly code: "step" | "known" | "against";
      readonly value: string;
      readonly lineCount: number;
    }
  | { readonly code: "open"; readonly value: string; readonly openable: string }
  | { readonly code: "opening"; readonly value: string; readonly sceneCount: number }
  | {
      readonly code: "not-a-number" | "too-large";
      readonly key: string;
      readonly value: string;
      readonly position: number;
    }
  | { readonly code: "empty-row"; readonly key: string; readonly row: number }
  | {
      readonly code: "matrix-entry" | "matrix-entry-large";
      readonly key: string;
      readonly value: string;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly code: "row-length";
      readonly key: string;
      readonly row: number;
      readonly count: number;
      readonly first: number;
    }
  | {
      readonly code: "layer-shapes";
      readonly inputCount: number;
      readonly weightRows: number;
    }
  | { readonly code: "layer-half"; readonly key: string; readonly missing: string }
  | {
      readonly code: "layer-size";
      readonly key: string;
      readonly count: number;
      readonly of: "inputs" | "samples" | "classes";
    }
  | { readonly code: "batch-count"; readonly count: number; readonly sampleCount: number }
  | {
      readonly code: "batch-label";
      readonly row: number;
      readonly value: string;
      readonly classCount: number;
    }
  | { readonly code: "sample"; readonly value: string; readonly sampleCount: number }
  | { readonly code: "without-layer"; readonly key: string }
  | { readonly code: "negative-weight"; readonly value: string; readonly position: number }
  | { readonly code: "class-count"; readonly count: number }
  | { readonly code: "target-length"; readonly count: number; readonly classCount: number }
  | { readonly code: "label" | "focus"; readonly value: string; readonly classCount: number }
  | {
      readonly code: "choice";
      readonly key: string;
      readonly value: string;
      readonly choices: string;
    }
  | { readonly code: "no-line"; readonly value: string }
  | { readonly code: "line-length"; readonly key: string; readonly most: number }
  | { readonly code: "line-count"; readonly count: number; readonly most: number }
  | {
      readonly code: "form";
      readonly key: string;
      readonly value: string;
      /** How it may be written, with the limits */
      readonly form: string;
    }
  | { readonly code: "packed-length" | "part-count"; readonly most: number }
  | { readonly code: "value-length"; readonly key: string; readonly most: number }
  | { readonly code: "vocabulary"; readonly value: string }
  | { readonly code: "vocabulary-size"; readonly count: string }
  | { readonly code: "vocabulary-pasted"; readonly count: number }
  | { readonly code: "not-loaded"; readonly derivation: DerivationId }
  | { readonly code: "language-not-loaded" | "letters-not-loaded" | "packing-not-loaded" }
  | { readonly code: "version"; readonly value: string };
