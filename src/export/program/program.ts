import type { CodeLanguage } from "../../derivations/codeLanguages";
import { codeNames } from "../../formula/code/names";
import { jaxProgram, numpyProgram, pytorchProgram } from "./python";
import type { Program, ProgramState } from "./types";
import { typescriptProgram } from "./typescript";
import type { ProgramWords } from "./words";

const writers: Record<CodeLanguage, (program: Program) => string> = {
  numpy: numpyProgram,
  pytorch: pytorchProgram,
  jax: jaxProgram,
  typescript: typescriptProgram,
};

/**
 * A program that runs by itself: forward, loss and gradient of the state, the gradient by the
 * derivation's own formula and by the library's, and the assertion that they are the page's numbers.
 */
export const programText = (
  state: ProgramState,
  language: CodeLanguage,
  words: ProgramWords,
): string => writers[language]({ state, names: codeNames(state.notation), words });
