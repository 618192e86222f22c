import type { Text } from "./types";

const tex = String.raw;

/** A piece of the picture that a scene points at. */
type Spotlight = "outputs" | "gap" | "nudge" | "matrix" | "weights" | "sliders";

/** One scene of the opening: a few sentences, and the state that they speak of. */
export interface Scene {
  readonly id: string;
  readonly title: Text;
  /** TeX in role macros between dollar signs */
  readonly text: Text;
  /** The line of the derivation that stands below the text, with its numbers and its verdict */
  readonly line?: string;
  /** The cell that is chosen, 0-based */
  readonly cell: { readonly output: number; readonly logit: number };
  /** The wrong line that is switched on */
  readonly mistake?: string;
  readonly spotlight?: Spotlight;
  /** Whether the reader is asked which logits should rise */
  readonly asks?: true;
}

/** What the opening is told of, and in whose letters. */
export const openingDerivationId = "case-split" as const;
export const openingNotation = "z-p";

/** The first three minutes: from a guess to p − y, why it is so, and what goes wrong otherwise. */
export const opening: readonly Scene[] = [
  {
    id: "guess",
    title: { en: "Which logits should rise?", zh: "哪些 logit 应该增大？" },
    text: {
      en: tex`A network has given every class a score, its logit. Softmax has made probabilities of them: the bars beside the matrix. One class is the right one: it is outlined, and its bar should fill the outline. Which logits should rise for that? Make a guess, or go on.`,
      zh: tex`网络给每个类别一个分数，称为 logit（未归一化得分，即 softmax 的输入）；softmax 把这些分数变成概率，即矩阵旁边的实心条。带空心框的是正确类别，目标是让它的实心条填满空心框。要做到这一点，哪些 logit 应该增大？可以先猜一猜，也可以直接往下看。`,
    },
    cell: { output: 2, logit: 2 },
    spotlight: "outputs",
    asks: true,
  },
  {
    id: "gap",
    title: { en: "The gap is the gradient", zh: "差距就是梯度" },
    text: {
      en: tex`Under each column stand a bar and an outline, and beside them, in colour, the gap between their ends: what the model says minus what the label says. The right class has too little, all the others too much, and the gaps sum to 0. The gap is the derivative of the loss with respect to the logit.`,
      zh: tex`每一列下方有一根实心条和一个空心框，右边橙色或紫色的一条是两者的差距：模型给出的概率减去标签。正确类别的概率不足，其余各类的概率偏多，各列差距之和为 0。每一列的差距，就是损失对该列 logit 的导数。`,
    },
    line: "gradient-result",
    cell: { output: 2, logit: 2 },
    spotlight: "gap",
  },
  {
    id: "nudge",
    title: { en: "Try it: nudge a logit", zh: "动手试试：扰动一个 logit" },
    text: {
      en: tex`If the gap is the derivative, it must foretell what a small step does. Press “Nudge”: the chosen logit goes up a little. The loss changes by nearly what the gradient predicts. Then choose logit 4 and nudge that: now the loss grows.`,
      zh: tex`如果这个差距就是导数，由它应能估计 logit 微小变化引起的损失变化。按“施加扰动”，选中的 logit 略微增大，损失的实际变化与由梯度估计的变化几乎相等。再改选第 4 个 logit 施加扰动，这一次损失增大。`,
    },
    cell: { output: 2, logit: 2 },
    spotlight: "nudge",
  },
  {
    id: "why",
    title: { en: tex`Why exactly $\prob - \target$?`, zh: tex`为什么恰好是 $\prob - \target$？` },
    text: {
      en: tex`Begin with what softmax does: it takes the exponential of every logit and divides by their sum. Every logit stands in that sum. So every output depends on every logit, and there is a whole matrix of derivatives.`,
      zh: tex`先看 softmax 做了什么：对每个 logit 取指数，再除以全部指数之和。每个 logit 都出现在这个和里，所以每个输出都依赖于每个 logit，全部偏导数排成一个矩阵。`,
    },
    line: "softmax-definition",
    cell: { output: 2, logit: 2 },
    spotlight: "matrix",
  },
  {
    id: "off-diagonal",
    title: { en: "Off the diagonal", zh: "非对角线元素" },
    text: {
      en: tex`Row 2, column 3: what does output 2 do when logit 3 rises? It loses: the sum grows, its own exponential does not. It loses in proportion to both probabilities: $D_{\ilogit} \prob_{\iout}$ is short for the derivative of output $\iout$ with respect to logit $\ilogit$. All the outlined cells are like that.`,
      zh: tex`第 2 行第 3 列：第 3 个 logit 增大时，第 2 个输出怎样变化？它会减小，因为分母变大，而分子不变。变化率的大小等于这两个概率之积；第 $\iout$ 个输出对第 $\ilogit$ 个 logit 的偏导数简记为 $D_{\ilogit} \prob_{\iout}$。粗框围住的单元格都是如此。`,
    },
    line: "off-diagonal-result",
    cell: { output: 1, logit: 2 },
  },
  {
    id: "diagonal",
    title: { en: "On the diagonal", zh: "对角线元素" },
    text: {
      en: tex`Row 3, column 3: output 3 under its own logit. The exponential grows, and so does the sum; what remains is positive. In each column the gain on the diagonal is exactly what the other outputs lose: it sums to 0.`,
      zh: tex`第 3 行第 3 列：第 3 个输出对第 3 个 logit 的偏导数。分子变大，分母也变大，合起来输出仍然增大，偏导数为正。每一列里，对角线上的输出所增加的，恰好等于其余输出所减少的，所以列和为 0。`,
    },
    line: "diagonal-result",
    cell: { output: 2, logit: 2 },
  },
  {
    id: "row",
    title: { en: "One row is enough", zh: "只需要一行" },
    text: {
      en: tex`The loss looks only at the right class, so only that row of the matrix gets a weight, $-1/\prob$ of its class. The row itself carries a factor $\prob$ of the same class. The two cancel, and $\prob - \target$ is left.`,
      zh: tex`损失只与正确类别的概率有关，所以矩阵中只有正确类别那一行的权重不为 0，等于 $-1/\prob$，其中 $\prob$ 是该类的概率。这一行的每个元素又都含有因子 $\prob$，与权重的分母约去，各列得到的正是 $\prob - \target$ 的各分量。`,
    },
    line: "gradient-log",
    cell: { output: 2, logit: 2 },
    spotlight: "weights",
  },
  {
    id: "mistake",
    title: { en: "Forget the off-diagonal", zh: "漏掉非对角线元素" },
    text: {
      en: tex`A mistake that many make: only the diagonal is taken. The line turns red, since it gives 0 for logit 4. But nudge logit 4: the loss does change. Go on, and the right line is back.`,
      zh: tex`一个常见的错误：只取对角线元素。这行等式已标红，因为按它计算，损失对第 4 个 logit 的导数为 0；但扰动第 4 个 logit，损失确实会变。继续往下，即恢复为正确的等式。`,
    },
    line: "gradient-split",
    cell: { output: 3, logit: 3 },
    mistake: "forget-off-diagonal",
    spotlight: "nudge",
  },
  {
    id: "drag",
    title: { en: "Drag anything", zh: "随意拖动" },
    text: {
      en: tex`Move the sliders, choose another label. All numbers follow, and every equals sign is judged anew: it still holds. That is what the rest of this page is made of: all lines of the derivation, each with its numbers, its little matrix and its verdict.`,
      zh: tex`拖动滑块，或换一个标签：所有数值随之变化，每个等号重新判定，等式依然成立。本页其余部分就是完整的推导，每行等式都附有数值、小矩阵图和判定结果。`,
    },
    line: "gradient-result",
    cell: { output: 2, logit: 2 },
    spotlight: "sliders",
  },
];
