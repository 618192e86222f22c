import type { NotationId } from "../formula/notation";
import { texReader } from "../formula/read/lines";
import { pictureLines, type PictureLine, type PictureLineId } from "./pictureLines";
import { readAlone, type LineReading } from "./readings";

/** A line of a picture, read in a notation. */
export function readPictureLine(id: PictureLineId, notation: NotationId): LineReading {
  const { tex, where }: PictureLine = pictureLines[id];
  return readAlone(tex, notation, texReader, where);
}
