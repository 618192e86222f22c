import { letterText } from "./letterText";

interface Props {
  /** A letter of the notation, as TeX */
  letter: string;
  /** Its index, a letter or a number */
  index?: string | undefined;
  /** The quantity whose colour it has */
  quantity?: "logits" | "probabilities" | "loss" | undefined;
}

/** A letter with its index inside of an SVG text, in the colour of its quantity. */
export function Letter({ letter, index, quantity }: Props) {
  const color = quantity && { fill: `var(--color-${quantity})` };
  return (
    <>
      <tspan fontFamily="KaTeX_Math" fontStyle="italic" style={color}>
        {letterText(letter)}
      </tspan>
      {index !== undefined && (
        <tspan
          fontFamily="KaTeX_Math"
          fontStyle="italic"
          fontSize="0.75em"
          dy="0.3em"
          style={color}
        >
          {letterText(index)}
        </tspan>
      )}
    </>
  );
}
