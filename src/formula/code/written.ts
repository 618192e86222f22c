import { Unreadable } from "../problem";

/** How tightly a piece of code holds together: what is looser stands in brackets inside of it. */
export const rank = { condition: 0, sum: 1, negative: 2, product: 3, power: 4, atom: 5 } as const;

/** A piece of code. */
export interface Written {
  readonly text: string;
  readonly rank: number;
}

export const atom = (text: string): Written => ({ text, rank: rank.atom });

/** A piece of code where nothing looser may stand. */
export const within = ({ text, rank: own }: Written, least: number): string =>
  own < least ? `(${text})` : text;

/** The four operations, in any language: what they were brackets for in the formula, they are here. */
export function operation(
  by: "plus" | "minus" | "times" | "over",
  left: Written,
  right: Written,
): Written {
  const own = by === "plus" || by === "minus" ? rank.sum : rank.product;
  const sign = { plus: "+", minus: "-", times: "*", over: "/" }[by];
  // A sign after a sign is hard to read, and a·(b/c) is not rounded as (a·b)/c is.
  const least = own === rank.sum ? rank.product : rank.power;
  return { text: `${within(left, own)} ${sign} ${within(right, least)}`, rank: own };
}

/** A power stands in brackets: JavaScript takes `-a ** 2` for a mistake, whichever was meant. */
export const negative = (body: Written): Written => ({
  text: `-${within(body, body.rank === rank.power ? rank.atom : rank.product)}`,
  rank: rank.negative,
});

/** An index, some places on. */
export const shifted = (text: string, by: number): string =>
  by === 0 ? text : `${text} ${by > 0 ? "+" : "-"} ${Math.abs(by)}`;

/** Whatever code cannot say: dots that continue no pattern, the entry before another one. */
export const unsaid = () => new Unreadable({ code: "unsupported", what: "code" });
