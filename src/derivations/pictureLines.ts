import type { NotationId } from "../formula/notation";
import { texReader } from "../formula/read/lines";
import { readAlone, type LineReading } from "./readings";

const tex = String.raw;

interface PictureLine {
  /** In role macros; shown, valued and judged */
  readonly tex: string;
  /** Where it holds, as TeX */
  readonly where?: string;
}

/** The lines that stand beside pictures which belong to no derivation. */
export const pictureLines = {
  /** An entry of the Jacobian, and a block of many, each of them one class */
  diagonalEntry: {
    tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = \prob_{\iout} (1 - \prob_{\iout})`,
    where: tex`\iout = \ilogit`,
  },
  offDiagonalEntry: {
    tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = -\prob_{\iout} \prob_{\ilogit}`,
    where: tex`\iout \ne \ilogit`,
  },
} as const satisfies Record<string, PictureLine>;

export type PictureLineId = keyof typeof pictureLines;

/** A line of a picture, read in a notation. */
export function readPictureLine(id: PictureLineId, notation: NotationId): LineReading {
  const { tex, where }: PictureLine = pictureLines[id];
  return readAlone(tex, notation, texReader, where);
}
