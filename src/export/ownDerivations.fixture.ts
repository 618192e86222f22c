import { claimTex, type ClaimId } from "../derivations/claims";
import { judgingOwn, readOwn, type OwnLine } from "../derivations/ownLine";
import type { NotationId } from "../formula/notation";
import { atOnce } from "../formula/pausing";
import type { OwnDerivation } from "./ownDerivation";

/** Lines of one's own, read and judged. */
export function ownDerivation(
  claim: ClaimId | "none",
  notation: NotationId,
  texts: readonly string[],
): OwnDerivation {
  const lines = texts.map((text, at) => {
    const line: OwnLine = {
      text,
      before: texts.slice(0, at),
      start: claim === "none" ? undefined : { claim: claimTex(claim) },
      letters: {},
      options: { notation },
      stated: [],
    };
    const reading = readOwn(line);
    const { verdicts } = atOnce(judgingOwn(line, reading));
    return { reading, verdicts, note: verdicts.map(({ step }) => step.verdict).join(", ") };
  });
  return { claim, notation, lines };
}
