import type { Line } from "./types";

interface Statement {
  /** The id of the line that needs weights that sum to 1 */
  readonly of: string;
  readonly left: string;
  /** The right side for any weights */
  readonly long: string;
  /** The right side of that line */
  readonly short: string;
  /** By how much that is off */
  readonly excess: string;
}

/**
 * The way that holds where a line needs weights that sum to 1: its right side for any label, and the
 * same as what the line has and what it lacks.
 */
export const anyLabel = ({ of, left, long, short, excess }: Statement) =>
  [
    {
      id: `${of}-any-label`,
      kind: "claim",
      chain: `${of}-any-label`,
      tex: `${left} = ${long}`,
      rule: "any-label",
      origin: "ours",
      why: {
        en: "This holds for any weights that are not negative: every probability counts as often as the weights sum to.",
        zh: "这一式对任意非负权重都成立：每个概率都乘以标签权重之和。",
      },
    },
    {
      id: `${of}-excess`,
      kind: "continue",
      chain: `${of}-any-label`,
      tex: `= ${short} + ${excess}`,
      rule: "compare",
      origin: "ours",
      why: {
        en: "The last term is what the shorter result lacks: 0 where the weights sum to 1, and elsewhere not 0 in general.",
        zh: "最后一项就是较短的结果所缺的部分：权重之和为 1 时等于 0，否则一般不为 0。",
      },
    },
  ] as const satisfies readonly Line[];
