import type { NotationId } from "../../formula/notation";
import { Tex } from "./Tex";

interface Props {
  /** Text with formulas between dollar signs */
  text: string;
  notation: NotationId;
}

export function Prose({ text, notation }: Props) {
  return text
    .split("$")
    .map((piece, index) =>
      index % 2 === 1 ? <Tex key={index} tex={piece} notation={notation} /> : piece,
    );
}
