import { claimTex, type ClaimId } from "../../../derivations/claims";
import { roleLetters } from "../../../formula/macros";
import { notations, plainLetter, type Notation, type NotationId } from "../../../formula/notation";

/** What a claim claims as plain text in the letters of a notation, for a list of choices: ∂l/∂z_i. */
export function claimText(id: ClaimId, notation: NotationId): string {
  const letters = Object.entries(roleLetters) as [keyof Notation, string][];
  const inLetters = letters
    .toSorted(([, one], [, other]) => other.length - one.length)
    .reduce((text, [role, macro]) => {
      const letter =
        role === "log"
          ? `${notations[notation].log.slice(1)} `
          : plainLetter(notations[notation][role]);
      return text.replaceAll(new RegExp(`\\${macro}(?![a-z])`, "g"), letter);
    }, claimTex(id));
  return inLetters
    .replace(/\\pd\{(.*?)\}\{(.*)\}$/, "∂$1/∂$2")
    .replace(/^\\frac\{\\partial\^2 (.*?)\}\{(.*)\}$/, "∂²$1/$2")
    .replaceAll(/\\partial\s*/g, "∂")
    .replaceAll(/[{}]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
