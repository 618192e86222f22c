import type { Derivation } from "./types";

const tex = String.raw;

export const logSumExp = {
  id: "log-sum-exp",
  title: { en: "Without a Jacobian", zh: "不用雅可比矩阵" },
  method: {
    en: "Takes the logarithm before differentiating: the loss becomes one log-sum-exp and a linear term, and neither matrix nor quotient rule nor any assumption is needed.",
    zh: "先取对数再求导：损失化为一个 LogSumExp 与一个线性项，不用矩阵，不用商的求导法则，也不需要任何前提。",
  },
  credit: { en: "our own", zh: "本站推导" },
  references: [],
  relations: [{ kind: "avoids-jacobian-of", to: "vector-jacobian" }],
  notation: "z-p",
  abbreviations: {},
  cell: { diagonal: "jacobian-entry", offDiagonal: "jacobian-entry" },
  result: "gradient-result",
  parts: [
    {
      id: "log-probability",
      title: { en: "The logarithm of a probability", zh: "概率的对数" },
      short: { en: "Log p", zh: "取对数" },
      lines: [
        {
          id: "log-sum-exp-definition",
          kind: "define",
          chain: "log-sum-exp",
          tex: tex`\operatorname{lse}(\logit) = \natlog \sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}`,
          rule: "definition",
          origin: "ours",
          why: {
            en: tex`One function is all that is needed: the logarithm of the sum of the exponentials of the logits, log-sum-exp for short. It is a smooth maximum: never below the largest logit, and above it by $\natlog \classes$ at most.`,
            zh: tex`只需要一个函数：logits（未归一化得分，即 softmax 的输入）各自取指数、求和、再取对数，称为 LogSumExp（对数-指数和）。它是光滑化的最大值：不小于最大的 logit，最多大 $\natlog \classes$。`,
          },
        },
        {
          id: "not-below-the-largest",
          kind: "claim",
          chain: "bounds",
          tex: tex`\max \logit \le \operatorname{lse}(\logit) \le \max \logit + \natlog \classes`,
          rule: "property",
          origin: "ours",
          why: {
            en: tex`The sum is at least its largest term and at most $\classes$ times it; the logarithm keeps the order.`,
            zh: tex`和不小于其中最大的一项，不大于最大项的 $\classes$ 倍；取对数，不等号方向不变。`,
          },
        },
        {
          id: "log-probability",
          kind: "claim",
          chain: "log-probability",
          tex: tex`\natlog \prob_{\iout} = \logit_{\iout} - \operatorname{lse}(\logit)`,
          rule: "log-of-quotient",
          origin: "ours",
          between: [
            {
              id: "log-probability-definition",
              kind: "claim",
              chain: "log-probability-parts",
              tex: tex`\natlog \prob_{\iout} = \natlog \frac{\e^{\logit_{\iout}}}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}}`,
              rule: "insert-definition",
              origin: "ours",
              why: {
                en: tex`The definition of softmax under the logarithm.`,
                zh: tex`对 softmax 的定义取对数。`,
              },
            },
            {
              id: "log-probability-parts",
              kind: "continue",
              chain: "log-probability-parts",
              tex: tex`= \natlog \e^{\logit_{\iout}} - \natlog \sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}`,
              rule: "log-of-quotient",
              origin: "ours",
              why: {
                en: tex`The logarithm of a fraction is a difference. The second term is log-sum-exp.`,
                zh: tex`分式的对数化为差，第二项就是 LogSumExp。`,
              },
            },
          ],
          why: {
            en: tex`The logarithm of softmax: the logit itself, minus one number that is the same for all classes. This is the code that does not overflow, with the largest logit taken out of the sum.`,
            zh: tex`softmax 的对数：logit 减去一个对所有类别都相同的数。实现时把最大的 logit 从和中提出，就不会上溢。`,
          },
        },
      ],
    },
    {
      id: "loss",
      title: { en: "The loss without a fraction", zh: "不含分式的损失" },
      short: { en: "Loss", zh: "损失" },
      lines: [
        {
          id: "loss-definition",
          kind: "define",
          chain: "loss",
          tex: tex`\loss = -\sum_{\iout=1}^{\classes} \target_{\iout} \natlog \prob_{\iout}`,
          rule: "definition",
          origin: "ours",
          why: {
            en: tex`Cross-entropy, as everywhere. The label may be any weights that are not negative.`,
            zh: tex`交叉熵的定义照旧。标签可以是任意非负权重。`,
          },
        },
        {
          id: "loss-expanded",
          kind: "continue",
          chain: "loss",
          tex: tex`= \operatorname{lse}(\logit) \sum_{\iout=1}^{\classes} \target_{\iout} - \sum_{\iout=1}^{\classes} \target_{\iout} \logit_{\iout}`,
          isWide: true,
          rule: "expand",
          origin: "ours",
          between: [
            {
              id: "loss-inserted",
              kind: "continue",
              chain: "loss",
              tex: tex`= -\sum_{\iout=1}^{\classes} \target_{\iout} \left(\logit_{\iout} - \operatorname{lse}(\logit)\right)`,
              rule: "insert-result",
              origin: "ours",
              why: {
                en: tex`Each logarithm by the line above.`,
                zh: tex`代入每个概率的对数。`,
              },
            },
          ],
          why: {
            en: tex`Put the logarithms in and multiply out: log-sum-exp is the same in every term and comes out of the sum. What is left is linear in the logits. No probability occurs any more.`,
            zh: tex`代入各对数并展开：LogSumExp 在每一项中相同，可提到求和号之前，剩下的部分是 logits 的线性函数。式中不再出现概率。`,
          },
        },
      ],
    },
    {
      id: "gradient",
      title: { en: "The gradient", zh: "梯度" },
      short: { en: "Gradient", zh: "梯度" },
      lines: [
        {
          id: "log-sum-exp-gradient",
          kind: "claim",
          chain: "log-sum-exp-gradient",
          tex: tex`\pd{\operatorname{lse}(\logit)}{\logit_{\iout}} = \frac{\e^{\logit_{\iout}}}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}}`,
          rule: "derivative-of-log",
          origin: "ours",
          between: [
            {
              id: "log-sum-exp-chain",
              kind: "claim",
              chain: "log-sum-exp-chain",
              tex: tex`\pd{\operatorname{lse}(\logit)}{\logit_{\iout}} = \frac{1}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}} \pdby{\logit_{\iout}} \sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}`,
              rule: "chain-rule",
              origin: "ours",
              why: {
                en: tex`Chain rule: the logarithm gives one over the sum, times the derivative of the sum.`,
                zh: tex`链式法则：对数给出和的倒数，再乘和的导数。`,
              },
            },
            {
              id: "log-sum-exp-sum",
              kind: "claim",
              chain: "log-sum-exp-sum",
              tex: tex`\pdby{\logit_{\iout}} \sum_{\isum=1}^{\classes} \e^{\logit_{\isum}} = \e^{\logit_{\iout}}`,
              rule: "derivative-of-sum",
              origin: "ours",
              why: {
                en: tex`One term of the sum contains $\logit_{\iout}$, and the exponential is its own derivative.`,
                zh: tex`和中只有一项含 $\logit_{\iout}$，指数函数的导数是它自身。`,
              },
            },
          ],
          why: {
            en: tex`The derivative of the logarithm is one over the sum, and of the sum one term is left.`,
            zh: tex`对数的导数是和的倒数，和的导数只剩一项。`,
          },
        },
        {
          id: "log-sum-exp-result",
          kind: "continue",
          chain: "log-sum-exp-gradient",
          tex: tex`= \prob_{\iout}`,
          rule: "recognise-softmax",
          origin: "ours",
          why: {
            en: tex`That is softmax. Softmax is nothing but the gradient of log-sum-exp: each probability says how much its own logit moves the smooth maximum.`,
            zh: tex`这正是 softmax。也就是说，softmax 是 LogSumExp 的梯度：每个概率表示对应的 logit 对这个光滑最大值的影响有多大。`,
          },
        },
        {
          id: "gradient-terms",
          kind: "claim",
          chain: "gradient",
          tex: tex`\pd{\loss}{\logit_{\iout}} = \pd{\operatorname{lse}(\logit)}{\logit_{\iout}} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\iout}`,
          rule: "linearity",
          origin: "ours",
          why: {
            en: tex`The loss, differentiated term by term. The sum of the weights is a constant, and of the linear term the coefficient of $\logit_{\iout}$ is left.`,
            zh: tex`对损失逐项求导。权重之和是常数；线性项的导数就是 $\logit_{\iout}$ 的系数。`,
          },
        },
        {
          id: "gradient-result",
          kind: "continue",
          chain: "gradient",
          tex: tex`= \prob_{\iout} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\iout}`,
          rule: "insert-result",
          origin: "ours",
          why: {
            en: tex`Done. On the whole way no matrix was written down, nothing was divided by a probability, and nothing was assumed about the label. The other derivations divide by an output and multiply by it again; here that pair never comes up.`,
            zh: tex`至此得到结果。整个过程没有写出矩阵，没有除以概率，对标签也没有任何要求。其他推导先除以输出、再乘回去，这里根本不会出现这一对运算。`,
          },
        },
        {
          id: "gradient-sum-one",
          kind: "continue",
          chain: "gradient",
          tex: tex`= \prob_{\iout} - \target_{\iout}`,
          rule: "weights-sum-to-one",
          assumes: ["sum-one"],
          origin: "ours",
          why: {
            en: tex`And where the weights sum to 1, the well-known form.`,
            zh: tex`当权重之和为 1 时，就是常见的形式。`,
          },
        },
      ],
      figure: {
        kind: "columns",
        title: { en: "One table of exponentials, no matrix", zh: "只需一列指数，不需要矩阵" },
        note: {
          en: tex`All that the gradient takes: one exponential for each class and their sum. Drag a logit, and compare the last column with the gradient under the matrix.`,
          zh: tex`求梯度所需的全部计算：每个类别一个指数项，再加上它们的和。拖动一个 logit，把最后一列与矩阵下方的梯度比较。`,
        },
        index: "outputIndex",
        columns: [
          { tex: tex`\logit_{\iout}` },
          { tex: tex`\e^{\logit_{\iout}}`, hasSum: true },
          {
            tex: tex`\frac{\e^{\logit_{\iout}}}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}}`,
            hasSum: true,
          },
          { tex: tex`\target_{\iout}`, hasSum: true },
          {
            tex: tex`\prob_{\iout} \sum_{\isum=1}^{\classes} \target_{\isum} - \target_{\iout}`,
            hasSum: true,
          },
        ],
      },
    },
    {
      id: "hessian",
      title: { en: "The second derivative is the Jacobian", zh: "二阶导数就是雅可比矩阵" },
      short: { en: "Hessian", zh: "黑塞" },
      lines: [
        {
          id: "hessian",
          kind: "claim",
          chain: "hessian",
          tex: tex`\frac{\partial^2 \operatorname{lse}(\logit)}{\partial \logit_{\iout} \partial \logit_{\ilogit}} = \pd{\prob_{\iout}}{\logit_{\ilogit}}`,
          rule: "second-derivative",
          origin: "ours",
          why: {
            en: tex`The matrix comes back by itself, as a second derivative: softmax is the gradient of log-sum-exp, so the derivative of softmax is its Hessian.`,
            zh: tex`矩阵作为二阶导数重新出现：softmax 是 LogSumExp 的梯度，所以 softmax 的导数就是 LogSumExp 的黑塞矩阵。`,
          },
        },
        {
          id: "jacobian-entry",
          kind: "continue",
          chain: "hessian",
          tex: tex`= \prob_{\iout} (\ind{\iout = \ilogit} - \prob_{\ilogit})`,
          rule: "insert-result",
          origin: "ours",
          why: {
            en: tex`The entries, as the other derivations found them.`,
            zh: tex`各元素与其他推导的结果相同。`,
          },
        },
        {
          id: "symmetry",
          kind: "claim",
          chain: "symmetry",
          tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = \pd{\prob_{\ilogit}}{\logit_{\iout}}`,
          rule: "second-derivative",
          origin: "ours",
          why: {
            en: tex`The second derivatives of log-sum-exp are continuous, and so do not mind the order in which they are taken. So the Jacobian of softmax is symmetric, and whoever exchanges its rows and columns makes a mistake that nobody can see, this page’s judge included.`,
            zh: tex`LogSumExp 的二阶偏导数连续，与求导次序无关，所以 softmax 的雅可比矩阵是对称的。若把它的行与列写反，结果不变，本站的判定程序也无从发现。`,
          },
        },
        {
          id: "loss-hessian",
          kind: "claim",
          chain: "loss-hessian",
          tex: tex`\frac{\partial^2 \loss}{\partial \logit_{\iout} \partial \logit_{\ilogit}} = \left(\sum_{\isum=1}^{\classes} \target_{\isum}\right) \pd{\prob_{\iout}}{\logit_{\ilogit}}`,
          rule: "second-derivative",
          origin: "ours",
          why: {
            en: tex`The loss is log-sum-exp times the sum of the weights, minus something linear; so its Hessian is the Jacobian of softmax times that sum.`,
            zh: tex`损失等于 LogSumExp 乘以权重之和，再减去线性部分；所以损失的黑塞矩阵等于权重之和乘以 softmax 的雅可比矩阵。`,
          },
        },
        {
          id: "convex",
          kind: "claim",
          chain: "convex",
          tex: tex`\target \pd{\prob}{\logit} \target^{\top} = \sum_{\iout=1}^{\classes} \prob_{\iout} \target_{\iout}^2 - \left(\sum_{\iout=1}^{\classes} \prob_{\iout} \target_{\iout}\right)^2`,
          isWide: true,
          rule: "property",
          origin: "ours",
          between: [
            {
              id: "quadratic-form",
              kind: "claim",
              chain: "quadratic-form",
              tex: tex`\target \pd{\prob}{\logit} \target^{\top} = \target \left(\operatorname{diag}(\prob) - \prob^{\top} \prob\right) \target^{\top}`,
              isWide: true,
              rule: "insert-result",
              origin: "ours",
              why: {
                en: tex`All entries at once: the outputs on the diagonal, minus the products of any two. The first part gives the mean of the squares, the second the square of the mean.`,
                zh: tex`写出整个矩阵：以各输出为对角线元素的对角矩阵，减去输出与自身的外积。前一部分给出平方的均值，后一部分给出均值的平方。`,
              },
            },
          ],
          why: {
            en: tex`A row times the matrix times the same row turned to a column, here $\target$, is the mean of the squares minus the square of the mean: the variance of the numbers $\target_{\iout}$, drawn with the probabilities $\prob_{\iout}$. The same holds for any row, and a variance is never negative; nor is the sum of the weights by which the loss’s Hessian multiplies it. So the loss is convex in the logits: every local minimum is a global one.`,
            zh: tex`矩阵左乘一个行向量，右乘它的转置（这里取 $\target$），得到平方的均值减去均值的平方，即以概率 $\prob_{\iout}$ 取值 $\target_{\iout}$ 的随机变量的方差。对任意行向量都是如此，而方差不会为负，损失的黑塞矩阵中所乘的权重之和也不为负。所以损失是 logits 的凸函数，局部极小值必为全局最小值。`,
          },
        },
      ],
    },
    {
      id: "two-classes",
      title: { en: "Two classes: the sigmoid", zh: "两个类别：sigmoid 函数" },
      short: { en: "Two classes", zh: "二分类" },
      lines: [
        {
          id: "sigmoid",
          kind: "claim",
          chain: "sigmoid",
          tex: tex`\prob_1 = \sigma(\logit_1 - \logit_2)`,
          where: tex`\classes = 2`,
          rule: "two-classes",
          origin: "ours",
          between: [
            {
              id: "sigmoid-written",
              kind: "claim",
              chain: "sigmoid-written",
              tex: tex`\prob_1 = \frac{1}{1 + \e^{-(\logit_1 - \logit_2)}}`,
              where: tex`\classes = 2`,
              rule: "cancel",
              origin: "ours",
              why: {
                en: tex`Divide numerator and denominator by the exponential of the first logit.`,
                zh: tex`分子与分母同除以 $\e^{\logit_1}$。`,
              },
            },
          ],
          why: {
            en: tex`With two classes only the difference of the logits matters, and the first output of softmax is the sigmoid of it. Remove classes from the picture until two are left. (The sigmoid of a number $\variable$ is $1/(1 + \e^{-\variable})$.)`,
            zh: tex`只有两个类别时，结果只与两个 logit 之差有关，softmax 的第一个输出就是这个差的 sigmoid 函数。在图中删除类别，直到剩下两个。（数 $\variable$ 的 sigmoid 函数值为 $1/(1 + \e^{-\variable})$。）`,
          },
        },
        {
          id: "log-odds",
          kind: "claim",
          chain: "log-odds",
          tex: tex`\logit_{\iout} - \logit_{\ilogit} = \natlog \frac{\prob_{\iout}}{\prob_{\ilogit}}`,
          rule: "log-of-quotient",
          origin: "ours",
          why: {
            en: tex`For any number of classes: the difference of two logits is the logarithm of the odds of the two classes. That is where the word logit comes from.`,
            zh: tex`无论类别有几个都成立：两个 logit 之差等于两类概率之比的对数，即对数几率。logit 一词由此而来。`,
          },
        },
        {
          id: "binary-cross-entropy",
          kind: "claim",
          chain: "binary",
          tex: tex`\loss = -\target_1 \natlog \sigma(\logit_1 - \logit_2) - (1 - \target_1) \natlog (1 - \sigma(\logit_1 - \logit_2))`,
          where: tex`\classes = 2`,
          isWide: true,
          rule: "two-classes",
          assumes: ["sum-one"],
          origin: "ours",
          why: {
            en: tex`And the loss is binary cross-entropy: the second weight is 1 minus the first, and so is the second probability.`,
            zh: tex`此时损失就是二元交叉熵：第二个权重等于 1 减第一个，第二个概率也是如此。`,
          },
        },
      ],
    },
  ],
  mistakes: [
    {
      id: "sum-inside-exp",
      line: "log-sum-exp-gradient",
      name: { en: "The sum inside the exponential", zh: "求和号误入指数" },
      tex: tex`\pd{\operatorname{lse}(\logit)}{\logit_{\iout}} = \frac{\e^{\logit_{\iout}}}{\e^{\sum_{\isum=1}^{\classes} \logit_{\isum}}}`,
      why: {
        en: tex`The logarithm of softmax: the logit itself, minus one number that is the same for all classes. Computed like this, with the largest logit first taken out of the sum, the loss neither overflows nor takes the logarithm of 0.`,
        zh: tex`softmax 的对数：logit 减去一个对所有类别都相同的数。照此计算，先把最大的 logit 从和中提出，就不会上溢，也不会对 0 取对数。`,
      },
    },
  ],
} as const satisfies Derivation;
