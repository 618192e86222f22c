import type { Mistake } from "./types";

const tex = String.raw;

/**
 * Wrong lines that people write, each with a name. The first one whose value a line has is what it is
 * called, so the particular stand before the general.
 */
export const mistakes = [
  {
    id: "label-minus-output",
    name: { en: "Label minus output", zh: "标签减输出" },
    why: {
      en: tex`The whole gradient has the wrong sign, so that descent climbs. A minus was lost on the way from $-\target_{\iout}/\prob_{\iout}$, or the result was copied from a text whose hat stands on the label. As what is added in an update, $\target - \prob$ is right; as a gradient it is not.`,
      zh: tex`整个梯度反了号，沿负梯度走反而使损失增大。要么是从 $-\target_{\iout}/\prob_{\iout}$ 往下推时丢了负号，要么是照抄了把帽子戴在标签上的教材。$\target - \prob$ 作为更新时加上的量是对的，作为梯度则不对。`,
    },
    answer: { derivation: "chain-rule", line: "product-result" },
    seenIn: ["https://github.com/deeplearning4j/deeplearning4j/issues/349"],
    lines: [
      { of: "dl/dz_i", tex: tex`\target_{\iout} - \prob_{\iout}` },
      { of: "dl/dz_i", tex: tex`\target_{\iout} - \prob_{\iout} \sum_{\isum} \target_{\isum}` },
      {
        of: "dl/dW_ij",
        tex: tex`\layerinput_{\iinput} (\target_{\ilogit} - \prob_{\ilogit})`,
      },
      {
        of: "dl/dW_ij",
        tex: tex`\layerinput_{\iinput} (\target_{\ilogit} - \prob_{\ilogit} \sum_{\isum} \target_{\isum})`,
      },
      {
        of: "dL/dW_ij",
        tex: tex`\frac{1}{\samples} \sum_{\isample} \layerinput^{(\isample)}_{\iinput} (\target^{(\isample)}_{\ilogit} - \prob^{(\isample)}_{\ilogit})`,
      },
    ],
  },
  {
    id: "diagonal-only",
    name: { en: "Diagonal only", zh: "只算了对角线" },
    why: {
      en: tex`The entries off the diagonal were taken to be 0, as for a function that acts on each entry alone. Softmax is not one: every output has every logit in its denominator.`,
      zh: tex`把非对角元当成了 0，就像逐元素作用的函数那样。softmax 并非如此：每个输出的分母里都有全部 logits。`,
    },
    answer: { derivation: "case-split", line: "off-diagonal-result" },
    seenIn: ["https://github.com/deeplearning4j/libnd4j/issues/440"],
    lines: [
      { of: "ds_i/dz_j", tex: tex`\ind{\iout = \ilogit} \prob_{\iout} (1 - \prob_{\iout})` },
      { of: "ds_i/dz_j", tex: tex`\ind{\iout = \ilogit} \prob_{\iout}` },
      { of: "dlog s_i/dz_j", tex: tex`\ind{\iout = \ilogit} (1 - \prob_{\ilogit})` },
      { of: "dlog s_i/dz_j", tex: tex`\ind{\iout = \ilogit}` },
      { of: "dl/dz_i", tex: tex`-\target_{\iout} (1 - \prob_{\iout})` },
      { of: "dl/dz_i", tex: tex`-\target_{\iout}` },
      {
        of: "dl/dW_ij",
        tex: tex`-\layerinput_{\iinput} \target_{\ilogit} (1 - \prob_{\ilogit})`,
      },
      {
        of: "d2l/dz_i dz_j",
        tex: tex`\ind{\iout = \ilogit} \prob_{\iout} (1 - \prob_{\iout}) \sum_{\isum} \target_{\isum}`,
      },
    ],
  },
  {
    id: "diagonal-everywhere",
    name: { en: "The diagonal’s formula everywhere", zh: "处处都用对角元的公式" },
    why: {
      en: tex`$\prob(1 - \prob)$ is the derivative of the sigmoid, and of softmax where $\iout = \ilogit$ only. Elsewhere the derivative is $-\prob_{\iout} \prob_{\ilogit}$.`,
      zh: tex`$\prob(1 - \prob)$ 是 sigmoid 的导数；对 softmax，它只在 $\iout = \ilogit$ 时成立，其余位置的导数是 $-\prob_{\iout} \prob_{\ilogit}$。`,
    },
    answer: { derivation: "quotient-rule", line: "both-cases" },
    seenIn: [
      "https://github.com/deeplearning4j/libnd4j/issues/440",
      "https://github.com/neuroph/neuroph/issues/37",
    ],
    lines: [
      { of: "ds_i/dz_j", tex: tex`\prob_{\iout} (1 - \prob_{\iout})` },
      { of: "ds_i/dz_j", tex: tex`\prob_{\ilogit} (1 - \prob_{\ilogit})` },
      { of: "ds_i/dz_j", tex: tex`\prob_{\iout} (1 - \prob_{\ilogit})` },
      { of: "ds_i/dz_j", tex: tex`\prob_{\ilogit} (1 - \prob_{\iout})` },
      { of: "dlog s_i/dz_j", tex: tex`1 - \prob_{\ilogit}` },
      { of: "dlog s_i/dz_j", tex: tex`1 - \prob_{\iout}` },
      { of: "dl/dz_i", tex: tex`-\sum_{\isum} \target_{\isum} (1 - \prob_{\isum})` },
      { of: "dl/dz_i", tex: tex`-\sum_{\isum} \target_{\isum} (1 - \prob_{\iout})` },
      { of: "dl/dz_i", tex: tex`\prob_{\iout} - 1` },
      {
        of: "d2l/dz_i dz_j",
        tex: tex`\prob_{\iout} (1 - \prob_{\iout}) \sum_{\isum} \target_{\isum}`,
      },
      {
        of: "d2l/dz_i dz_j",
        tex: tex`\prob_{\iout} (1 - \prob_{\ilogit}) \sum_{\isum} \target_{\isum}`,
      },
    ],
  },
  {
    id: "diagonal-missing",
    name: { en: "The case i = j left out", zh: "漏了 i = j 的情形" },
    why: {
      en: tex`Only the denominator was differentiated. Where $\iout = \ilogit$ the numerator depends on the logit as well, and adds $\prob_{\iout}$.`,
      zh: tex`只对分母求了导。当 $\iout = \ilogit$ 时，分子也依赖这个 logit，还要加上 $\prob_{\iout}$。`,
    },
    answer: { derivation: "case-split", line: "both-cases" },
    lines: [
      { of: "ds_i/dz_j", tex: tex`-\prob_{\iout} \prob_{\ilogit}` },
      { of: "dlog s_i/dz_j", tex: tex`-\prob_{\ilogit}` },
      {
        of: "dl/dz_i",
        tex: tex`\prob_{\iout} \sum_{\isum} (\target_{\isum} - \ind{\isum = \iout} \target_{\isum})`,
      },
      {
        of: "d2l/dz_i dz_j",
        tex: tex`-\prob_{\iout} \prob_{\ilogit} \sum_{\isum} \target_{\isum}`,
      },
    ],
  },
  {
    id: "square-missing",
    name: { en: "The denominator not squared", zh: "分母漏了平方" },
    why: {
      en: tex`The quotient rule divides by the square of the denominator. Without it the result still carries the sum of exponentials, and moves when a constant is added to all logits.`,
      zh: tex`商的求导法则要除以分母的平方。漏了平方，结果里就还留着指数之和，所有 logits 同加一个常数时它会跟着变。`,
    },
    answer: { derivation: "quotient-rule", line: "diagonal-quotient" },
    lines: [
      {
        of: "ds_i/dz_j",
        tex: tex`\prob_{\iout} (\ind{\iout = \ilogit} - \prob_{\ilogit}) \sum_{\isum} \e^{\logit_{\isum}}`,
      },
      {
        of: "ds_i/dz_i",
        tex: tex`\prob_{\iout} (1 - \prob_{\iout}) \sum_{\isum} \e^{\logit_{\isum}}`,
      },
      {
        of: "dlog s_i/dz_j",
        tex: tex`(\ind{\iout = \ilogit} - \prob_{\ilogit}) \sum_{\isum} \e^{\logit_{\isum}}`,
      },
      {
        of: "dl/dz_i",
        tex: tex`(\prob_{\iout} \sum_{\isum} \target_{\isum} - \target_{\iout}) \sum_{\isum} \e^{\logit_{\isum}}`,
      },
      // The minuend alone keeps its own denominator: e/S − e·e/S.
      {
        of: "ds_i/dz_j",
        tex: tex`\ind{\iout = \ilogit} \prob_{\iout} - \prob_{\iout} \e^{\logit_{\ilogit}}`,
      },
      { of: "ds_i/dz_i", tex: tex`\prob_{\iout} - \prob_{\iout} \e^{\logit_{\iout}}` },
    ],
  },
  {
    id: "factor-missing",
    name: { en: "The logarithm’s derivative in place of the output’s", zh: "误用对数的导数" },
    why: {
      en: tex`This is $\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}}$. The derivative of the output itself is $\prob_{\iout}$ times that: the last step of the logarithmic derivative is missing, or was taken where it does not belong.`,
      zh: tex`这是 $\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}}$。输出本身的导数还要乘上 $\prob_{\iout}$：对数求导法的最后一步要么漏了，要么用错了地方。`,
    },
    answer: { derivation: "log-derivative", line: "trick" },
    lines: [
      { of: "ds_i/dz_j", tex: tex`\ind{\iout = \ilogit} - \prob_{\ilogit}` },
      { of: "ds_i/dz_i", tex: tex`1 - \prob_{\iout}` },
      {
        of: "dlog s_i/dz_j",
        tex: tex`\prob_{\iout} (\ind{\iout = \ilogit} - \prob_{\ilogit})`,
      },
    ],
  },
  {
    id: "log-of-sum",
    name: { en: "The logarithm of a sum for the sum of logarithms", zh: "对数与求和交换了次序" },
    why: {
      en: tex`$\natlog \sum$ and $\sum \natlog$ are not the same; the logarithm turns products into sums, and leaves sums alone. For a one-hot label only one term is left, and the slip cannot be seen.`,
      zh: tex`$\natlog \sum$ 与 $\sum \natlog$ 不是一回事：对数把积变成和，对和却无能为力。标签是 one-hot 时只剩一项，这个错误看不出来。`,
    },
    answer: { derivation: "log-derivative", line: "log-difference" },
    seenIn: ["https://github.com/google-deepmind/optax/issues/1040"],
    lines: [
      { of: "l", tex: tex`-\natlog \sum_{\isum} \target_{\isum} \prob_{\isum}` },
      { of: "l", tex: tex`\natlog \sum_{\isum} \target_{\isum} \prob_{\isum}` },
      { of: "log s_i", tex: tex`\logit_{\iout} - \sum_{\isum} \logit_{\isum}` },
      {
        of: "l",
        tex: tex`-\sum_{\iout} \target_{\iout} (\logit_{\iout} - \sum_{\isum} \logit_{\isum})`,
      },
      {
        of: "dl/dz_i",
        tex: tex`\prob_{\iout} - \frac{\target_{\iout} \prob_{\iout}}{\sum_{\isum} \target_{\isum} \prob_{\isum}}`,
      },
    ],
  },
  {
    id: "sum-inside-exp",
    name: { en: "The sum inside the exponent", zh: "求和写进了指数" },
    why: {
      en: tex`$\e^{\sum_{\isum} \logit_{\isum}}$ is the product of the exponentials. Softmax divides by their sum, so that the outputs sum to 1.`,
      zh: tex`$\e^{\sum_{\isum} \logit_{\isum}}$ 是各指数之积。softmax 除以的是各指数之和，输出之和才是 1。`,
    },
    answer: { derivation: "log-sum-exp", line: "log-sum-exp-gradient" },
    seenIn: [
      "https://github.com/pytorch/pytorch/issues/73288",
      "https://github.com/pytorch/pytorch/pull/70220",
    ],
    lines: [
      { of: "s_i", tex: tex`\frac{\e^{\logit_{\iout}}}{\e^{\sum_{\isum} \logit_{\isum}}}` },
      {
        of: "dl/dz_i",
        tex: tex`\frac{\e^{\logit_{\iout}}}{\e^{\sum_{\isum} \logit_{\isum}}} - \target_{\iout}`,
      },
      { of: "dl/dz_i", tex: tex`\sum_{\isum} \target_{\isum} - \target_{\iout}` },
    ],
  },
  {
    id: "exp-twice",
    name: { en: "Softmax taken twice", zh: "softmax 作了两次" },
    why: {
      en: tex`Softmax was applied to outputs that had been through it. In code it is a softmax layer before a loss that takes logits: training still runs, only slowly, and the loss cannot come near 0.`,
      zh: tex`对已经过 softmax 的输出又作了一次 softmax。在代码里，就是 softmax 层后面接了一个接收 logits 的损失函数：训练照样能跑，只是变慢，损失也降不到 0 附近。`,
    },
    answer: { derivation: "log-sum-exp", line: "log-probability" },
    seenIn: ["https://github.com/keras-team/keras/issues/6143"],
    lines: [
      { of: "s_i", tex: tex`\frac{\e^{\prob_{\iout}}}{\sum_{\isum} \e^{\prob_{\isum}}}` },
      { of: "log s_i", tex: tex`\prob_{\iout} - \natlog \sum_{\isum} \e^{\prob_{\isum}}` },
      {
        of: "l",
        tex: tex`-\sum_{\iout} \target_{\iout} (\prob_{\iout} - \natlog \sum_{\isum} \e^{\prob_{\isum}})`,
      },
      {
        of: "dl/dz_i",
        tex: tex`\frac{\e^{\prob_{\iout}}}{\sum_{\isum} \e^{\prob_{\isum}}} - \target_{\iout}`,
      },
      // e to the power of what is an exponential already
      {
        of: "s_i",
        tex: tex`\frac{\e^{\e^{\logit_{\iout}}}}{\sum_{\isum} \e^{\e^{\logit_{\isum}}}}`,
      },
    ],
  },
  {
    id: "exp-missing",
    name: { en: "The exponential left out", zh: "漏了指数函数" },
    why: {
      en: tex`Logits stand where their exponentials belong. They may be negative, and their sum 0, so that nothing here is a probability.`,
      zh: tex`该写指数的地方写成了 logits 本身。logits 可能为负，和也可能为 0，这样得不到概率。`,
    },
    answer: { derivation: "log-derivative", line: "softmax-definition" },
    lines: [
      { of: "s_i", tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "s_i", tex: tex`\frac{\e^{\logit_{\iout}}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "s_i", tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \e^{\logit_{\isum}}}` },
      { of: "log s_i", tex: tex`\logit_{\iout} - \natlog \sum_{\isum} \logit_{\isum}` },
      { of: "log s_i", tex: tex`\natlog \frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "l", tex: tex`-\sum_{\isum} \target_{\isum} \logit_{\isum}` },
      { of: "dl/dz_i", tex: tex`\logit_{\iout} - \target_{\iout}` },
      {
        of: "dl/dz_i",
        tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}} - \target_{\iout}`,
      },
    ],
  },
  {
    id: "by-probabilities",
    name: { en: "By the wrong variable", zh: "求导变量弄错了" },
    why: {
      en: tex`$\prob - \target$ is the gradient by the logits, $-\target/\prob$ the one by the outputs. Between the two stands the Jacobian of softmax. Code with the softmax inside the loss is often described by the wrong one of them.`,
      zh: tex`$\prob - \target$ 是对 logits 的梯度，$-\target/\prob$ 是对输出的梯度，两者之间隔着 softmax 的雅可比矩阵。把 softmax 并入损失的代码，文档里常常写错是对谁求的导。`,
    },
    answer: { derivation: "chain-rule", line: "gradient-chain" },
    seenIn: ["https://github.com/apache/mxnet/pull/7944"],
    lines: [
      { of: "dl/ds_i", tex: tex`\prob_{\iout} - \target_{\iout}` },
      { of: "dl/ds_i", tex: tex`\prob_{\iout} \sum_{\isum} \target_{\isum} - \target_{\iout}` },
      { of: "dl/dz_i", tex: tex`-\frac{\target_{\iout}}{\prob_{\iout}}` },
      {
        of: "dl/dW_ij",
        tex: tex`-\layerinput_{\iinput} \frac{\target_{\ilogit}}{\prob_{\ilogit}}`,
      },
    ],
  },
  {
    id: "indices-exchanged",
    name: { en: "Indices exchanged", zh: "下标弄反了" },
    why: {
      en: tex`The output’s index stands where the logit’s belongs. In the Jacobian of softmax nobody would notice, since it is symmetric; $\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}} = \ind{\iout = \ilogit} - \prob_{\ilogit}$ is not.`,
      zh: tex`该写 logit 下标的地方写成了输出的下标。softmax 的雅可比矩阵对称，弄反了也看不出来；$\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}} = \ind{\iout = \ilogit} - \prob_{\ilogit}$ 却不对称。`,
    },
    answer: { derivation: "log-derivative", line: "log-derivative-result" },
    lines: [
      { of: "dlog s_i/dz_j", tex: tex`\ind{\iout = \ilogit} - \prob_{\iout}` },
      { of: "dl/dz_i", tex: tex`\sum_{\isum} \target_{\isum} \prob_{\isum} - \target_{\iout}` },
      { of: "s_i", tex: tex`\frac{\sum_{\isum} \e^{\logit_{\isum}}}{\e^{\logit_{\iout}}}` },
    ],
  },
  {
    id: "weights-transposed",
    name: { en: "Transposed", zh: "转置了" },
    why: {
      en: tex`With rows, $\logit = \layerinput \weights$ and the gradient is $\layerinput^{\top} (\prob - \target)$, of the shape of $\weights$. With columns, or with the weights stored the other way round as PyTorch does, it is the transpose of that. Which one is right depends on how $\weights$ stands in the first line.`,
      zh: tex`用行向量时 $\logit = \layerinput \weights$，梯度是 $\layerinput^{\top} (\prob - \target)$，形状与 $\weights$ 相同。用列向量时，或像 PyTorch 那样把权重转置存放时，则是它的转置。哪个对，要看第一行里 $\weights$ 怎么写。`,
    },
    answer: { derivation: "chain-rule", line: "framework-layout" },
    lines: [
      { of: "any", tex: tex`\claim^{\top}` },
      { of: "dl/dW_ij", tex: tex`\pd{\loss}{\weights_{\ilogit\iinput}}` },
      { of: "dL/dW_ij", tex: tex`\pd{\meanloss}{\weights_{\ilogit\iinput}}` },
    ],
  },
  {
    id: "mean-missing",
    name: { en: "The mean’s 1/N left out", zh: "漏了取平均的 1/N" },
    why: {
      en: tex`This is the gradient of the sum over the batch. The loss is its mean, so that every gradient carries $1/\samples$; without it the step grows with the batch.`,
      zh: tex`这是整批损失之和的梯度。损失取的是平均，所以每个梯度都带 $1/\samples$；漏了它，步长就随批的大小增长。`,
    },
    answer: { derivation: "chain-rule", line: "mean-gradient-result" },
    lines: [{ of: "any", tex: tex`\samples \claim` }],
  },
  {
    id: "mean-twice",
    name: { en: "Divided by N once too often", zh: "多除了一次 N" },
    why: {
      en: tex`$1/\samples$ belongs to the mean loss, and stands there once: not in the loss and in its gradient again, and not in what belongs to a single sample.`,
      zh: tex`$1/\samples$ 属于平均损失，只出现一次：不能损失里除一次、梯度里再除一次，单个样本的量里也没有它。`,
    },
    answer: { derivation: "chain-rule", line: "batch-weights" },
    lines: [
      { of: "any", tex: tex`\frac{1}{\samples} \claim` },
      { of: "dl/dz_i", tex: tex`\frac{1}{\samples} (\prob_{\iout} - \target_{\iout})` },
    ],
  },
  {
    id: "label-prediction-exchanged",
    name: { en: "Label and output exchanged", zh: "标签与输出弄反了" },
    why: {
      en: tex`Cross-entropy is not symmetric: the logarithm stands on the output, which is never 0, and not on the label, which mostly is.`,
      zh: tex`交叉熵不对称：取对数的是输出，它从不为 0；不是标签，标签多半是 0。`,
    },
    answer: { derivation: "log-derivative", line: "loss-definition" },
    seenIn: ["https://github.com/chainer/tutorials/issues/13"],
    lines: [
      { of: "l", tex: tex`-\sum_{\isum} \prob_{\isum} \natlog \target_{\isum}` },
      { of: "dl/ds_i", tex: tex`-\frac{\prob_{\iout}}{\target_{\iout}}` },
      { of: "dl/ds_i", tex: tex`-\natlog \target_{\iout}` },
    ],
  },
  {
    id: "log-base",
    name: { en: "Another base of the logarithm", zh: "对数的底不同" },
    why: {
      en: tex`A factor $\natlog 2$ or $\natlog 10$: the loss was counted in bits or digits. Here, and in every framework, the logarithm is natural, and only its derivative is $1/\prob$ without a factor.`,
      zh: tex`差了因子 $\natlog 2$ 或 $\natlog 10$：损失是按以 2 或以 10 为底算的。这里以及各种框架都用自然对数，只有它的导数才正好是 $1/\prob$。`,
    },
    answer: { derivation: "log-derivative", line: "derivative-of-log" },
    lines: [
      { of: "any", tex: tex`\frac{\claim}{\natlog 2}` },
      { of: "any", tex: tex`\claim \natlog 2` },
      { of: "any", tex: tex`\frac{\claim}{\natlog 10}` },
      { of: "any", tex: tex`\claim \natlog 10` },
    ],
  },
  {
    id: "shift-changes",
    name: { en: "A shift that changes the value", zh: "平移改变了值" },
    why: {
      en: tex`Subtracting the largest logit changes nothing if it is done in every exponent, of the numerator and of the denominator; of a logarithm it has to be added again outside.`,
      zh: tex`减去最大的 logit，只有在分子、分母的每个指数里都减才不改变结果；在对数里减了，外面还要加回来。`,
    },
    answer: { derivation: "quotient-rule", line: "shift-cancelled" },
    lines: [
      {
        of: "s_i",
        tex: tex`\frac{\e^{\logit_{\iout} - \max \logit}}{\sum_{\isum} \e^{\logit_{\isum}}}`,
      },
      {
        of: "s_i",
        tex: tex`\frac{\e^{\logit_{\iout}}}{\sum_{\isum} \e^{\logit_{\isum} - \max \logit}}`,
      },
      {
        of: "log s_i",
        tex: tex`\logit_{\iout} - \natlog \sum_{\isum} \e^{\logit_{\isum} - \max \logit}`,
      },
      {
        of: "log s_i",
        tex: tex`\logit_{\iout} - \max \logit - \natlog \sum_{\isum} \e^{\logit_{\isum}}`,
      },
      {
        of: "l",
        tex: tex`\sum_{\iout} \target_{\iout} (\natlog \sum_{\isum} \e^{\logit_{\isum} - \max \logit} - \logit_{\iout})`,
      },
      {
        of: "s_i",
        tex: tex`\frac{\e^{\logit_{\iout} / \max \logit}}{\sum_{\isum} \e^{\logit_{\isum} / \max \logit}}`,
      },
    ],
  },
  {
    id: "sign",
    name: { en: "A sign lost", zh: "丢了负号" },
    why: {
      en: tex`This is exactly the negative of what it should be. Cross-entropy begins with a minus, the quotient rule holds one, and $1 - \prob$ brings another: one of them was dropped.`,
      zh: tex`它恰好是正确结果的相反数。交叉熵以负号开头，商的求导法则里有一个，$1 - \prob$ 又带来一个，其中有一个丢了。`,
    },
    answer: { derivation: "case-split", line: "gradient-cancelled" },
    seenIn: ["https://github.com/google-deepmind/optax/issues/1040"],
    lines: [{ of: "any", tex: tex`-\claim` }],
  },
  {
    id: "needs-one-hot",
    name: { en: "For one-hot labels only", zh: "只对 one-hot 标签成立" },
    why: {
      en: tex`With a one-hot label a sum over classes has one term, and the rest was left out. A soft label, or a smoothed one, has more.`,
      zh: tex`标签是 one-hot 时，对各类的求和只剩一项，其余都略去了。软标签或平滑过的标签不止一项。`,
    },
    answer: { derivation: "chain-rule", line: "collapse-result" },
    lines: [],
    without: "one-hot",
  },
  {
    id: "needs-sum-one",
    name: { en: "For weights that sum to 1 only", zh: "只对权重之和为 1 的标签成立" },
    why: {
      en: tex`$\sum_{\isum} \target_{\isum}$ was taken to be 1. For any weights it stays, as a factor of $\prob$: then the gradient is $\prob \sum_{\isum} \target_{\isum} - \target$.`,
      zh: tex`把 $\sum_{\isum} \target_{\isum}$ 当成了 1。权重任意时它要留下，作为 $\prob$ 的因子：梯度是 $\prob \sum_{\isum} \target_{\isum} - \target$。`,
    },
    answer: { derivation: "log-sum-exp", line: "gradient-result" },
    lines: [],
    without: "sum-one",
  },
] as const satisfies readonly Mistake[];

export type MistakeId = (typeof mistakes)[number]["id"];
