import type { Mistake } from "./types";

const tex = String.raw;

const library = [
  {
    id: "label-minus-output",
    name: { en: "Label minus output", zh: "标签减输出" },
    why: {
      en: tex`The whole gradient has the wrong sign, so that descent climbs. A minus was lost on the way from $-\target_{\iout}/\prob_{\iout}$, or the result was copied from a text that writes the label with a hat. What is added in an update is a multiple of $\target - \prob$; as a gradient it has the wrong sign.`,
      zh: tex`整个梯度的正负号反了，沿负梯度方向走反而使损失增大。或是由 $-\target_{\iout}/\prob_{\iout}$ 往下推时丢了负号，或是照抄了别处的结果，而那里的帽子符号标在标签上。参数更新时加上的是 $\target - \prob$ 的倍数；作为梯度，它的正负号是反的。`,
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
    name: { en: "Diagonal only", zh: "漏掉非对角线元素" },
    why: {
      en: tex`The entries off the diagonal were taken to be 0, as for a function that acts on each entry alone. Softmax is not one: every output has every logit in its denominator.`,
      zh: tex`把非对角线元素当成了 0，就像对逐元素作用的函数那样。softmax 并非如此：每个输出的分母里都有全部 logits。`,
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
    name: { en: "The diagonal’s formula everywhere", zh: "处处用对角线公式" },
    why: {
      en: tex`$\prob(1 - \prob)$ is the derivative of the sigmoid, and of softmax only where $\iout = \ilogit$. Elsewhere the derivative is $-\prob_{\iout} \prob_{\ilogit}$.`,
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
    name: { en: "The case of equal indices left out", zh: "漏了下标相同的情形" },
    why: {
      en: tex`Where the two indices are equal the numerator depends on the logit as well: $\pdin{\prob_{\iout}}{\logit_{\iout}} = \prob_{\iout} - \prob_{\iout} \prob_{\iout}$, which is $\prob_{\iout}$ more than the denominator alone gives.`,
      zh: tex`漏了下标相同的情形。这时分子也依赖这个 logit：$\pdin{\prob_{\iout}}{\logit_{\iout}} = \prob_{\iout} - \prob_{\iout} \prob_{\iout}$，比只对分母求导的结果多 $\prob_{\iout}$。`,
    },
    answer: { derivation: "case-split", line: "both-cases" },
    lines: [
      { of: "ds_i/dz_j", tex: tex`-\prob_{\iout} \prob_{\ilogit}` },
      { of: "dlog s_i/dz_j", tex: tex`-\prob_{\ilogit}` },
      { of: "dl/dz_i", tex: tex`\prob_{\iout} \sum_{\isum} \target_{\isum}` },
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
    name: { en: "The denominator not squared", zh: "分母漏平方" },
    why: {
      en: tex`The quotient rule divides by the square of the denominator. Without it exponentials are left over, and the result moves when a constant is added to all logits.`,
      zh: tex`商的求导法则要除以分母的平方。漏了平方，结果里就留有多余的指数项，所有 logits 同加一个常数时它会跟着变。`,
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
    name: {
      en: "An output’s derivative mixed up with its logarithm’s",
      zh: "混淆了输出的导数与对数的导数",
    },
    why: {
      en: tex`$\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}}$ and $\pdin{\prob_{\iout}}{\logit_{\ilogit}}$ differ by the factor $\prob_{\iout}$: the last step of the logarithmic derivative multiplies by it, and here that was left out, or done once too often.`,
      zh: tex`$\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}}$ 与 $\pdin{\prob_{\iout}}{\logit_{\ilogit}}$ 相差因子 $\prob_{\iout}$：对数求导法的最后一步要乘回它，这里漏乘或多乘了一次。`,
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
    name: { en: "Logarithm and sum exchanged", zh: "对数与求和交换了次序" },
    why: {
      en: tex`$\natlog \sum$ and $\sum \natlog$ are not the same: the logarithm turns products into sums, and has no such rule for sums. Where the sum is weighted by a one-hot label it has one term, and the slip cannot be seen.`,
      zh: tex`$\natlog \sum$ 与 $\sum \natlog$ 不能互换：对数把积变成和，对和没有这样的法则。若求和以标签为权重而标签为独热编码，和中只剩一项，这种错误看不出来。`,
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
    name: { en: "The sum inside the exponent", zh: "求和号误入指数" },
    why: {
      en: tex`$\e^{\sum_{\isum} \logit_{\isum}}$ is the product of the exponentials. Softmax divides by their sum, so that the outputs sum to 1.`,
      zh: tex`$\e^{\sum_{\isum} \logit_{\isum}}$ 是各指数项之积。softmax 除以的是各指数项之和，输出之和才是 1。`,
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
    ],
  },
  {
    id: "exp-twice",
    name: { en: "Softmax taken twice", zh: "softmax 作了两次" },
    why: {
      en: tex`Softmax was applied to outputs that had been through it. In code it is a softmax layer before a loss that takes logits: training still runs, only slowly, and with a one-hot label the loss cannot come near 0.`,
      zh: tex`对已经过 softmax 的输出又作了一次 softmax。在代码里，就是 softmax 层后面接了一个接收 logits 的损失函数：训练仍能进行，但变慢；标签为独热编码时，损失也降不到 0 附近。`,
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
    ],
  },
  {
    id: "exp-missing",
    name: { en: "The exponential left out", zh: "漏了指数函数" },
    why: {
      en: tex`Logits stand where exponentials, or probabilities, belong. They may be negative, and their sum 0, so that nothing here is a probability.`,
      zh: tex`该写指数项或概率的地方写成了 logits 本身。logits 可以为负，它们之和可以为 0，由此得不到概率。`,
    },
    answer: { derivation: "log-derivative", line: "softmax-definition" },
    lines: [
      { of: "s_i", tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "s_i", tex: tex`\frac{\e^{\logit_{\iout}}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "s_i", tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \e^{\logit_{\isum}}}` },
      { of: "log s_i", tex: tex`\logit_{\iout} - \natlog \sum_{\isum} \logit_{\isum}` },
      { of: "log s_i", tex: tex`\natlog \frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}}` },
      { of: "dl/dz_i", tex: tex`\logit_{\iout} - \target_{\iout}` },
      {
        of: "dl/dz_i",
        tex: tex`\frac{\logit_{\iout}}{\sum_{\isum} \logit_{\isum}} - \target_{\iout}`,
      },
    ],
  },
  {
    id: "normaliser-missing",
    name: { en: "Not divided by the sum", zh: "漏了归一化" },
    why: {
      en: tex`The exponentials were not divided by their sum, whose logarithm is $\natlog \sum_{\isum} \e^{\logit_{\isum}}$. What is left moves when a constant is added to all logits.`,
      zh: tex`指数项没有除以它们之和，取对数后就少了 $\natlog \sum_{\isum} \e^{\logit_{\isum}}$。剩下的式子在所有 logits 同加一个常数时会变。`,
    },
    answer: { derivation: "log-sum-exp", line: "log-probability" },
    lines: [
      { of: "s_i", tex: tex`\e^{\logit_{\iout}}` },
      { of: "log s_i", tex: tex`\logit_{\iout}` },
      { of: "l", tex: tex`-\sum_{\isum} \target_{\isum} \logit_{\isum}` },
      { of: "dl/dz_i", tex: tex`\e^{\logit_{\iout}} - \target_{\iout}` },
    ],
  },
  {
    id: "by-probabilities",
    name: { en: "By the wrong variable", zh: "求导变量弄错了" },
    why: {
      en: tex`$\prob \sum_{\isum} \target_{\isum} - \target$ is the gradient by the logits, $-\target_{\iout}/\prob_{\iout}$ an entry of the one by the outputs. Between the two stands the Jacobian of softmax. Where the softmax is inside the loss, its documentation often names the wrong variable.`,
      zh: tex`$\prob \sum_{\isum} \target_{\isum} - \target$ 是对 logits 的梯度，$-\target_{\iout}/\prob_{\iout}$ 是对输出的梯度的分量，两者相差一个因子，即 softmax 的雅可比矩阵。softmax 并入损失后，文档常把对 logits 的梯度说成对输出的梯度。`,
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
    name: { en: "Indices exchanged", zh: "下标写反" },
    why: {
      en: tex`The output’s index stands where the logit’s belongs. In the Jacobian of softmax nobody would notice, since it is symmetric; $\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}} = \ind{\iout = \ilogit} - \prob_{\ilogit}$ is not.`,
      zh: tex`该写 logit 下标的地方写成了输出的下标。softmax 的雅可比矩阵对称，写反了也看不出来；$\pdin{\natlog \prob_{\iout}}{\logit_{\ilogit}} = \ind{\iout = \ilogit} - \prob_{\ilogit}$ 却不对称。`,
    },
    answer: { derivation: "log-derivative", line: "log-derivative-result" },
    lines: [
      { of: "dlog s_i/dz_j", tex: tex`\ind{\iout = \ilogit} - \prob_{\iout}` },
      { of: "dl/dz_i", tex: tex`\sum_{\isum} \target_{\isum} \prob_{\isum} - \target_{\iout}` },
    ],
  },
  {
    id: "weights-transposed",
    name: { en: "Transposed", zh: "转置了" },
    why: {
      en: tex`With rows, $\logit = \layerinput \weights$, and the gradient has the shape of $\weights$: $\layerinput^{\top}$ times the gradient by the logits. With columns, or with the weights stored the other way round as PyTorch does, it is the transpose of that. Which one is right depends on how $\weights$ stands in the first line.`,
      zh: tex`用行向量时 $\logit = \layerinput \weights$，梯度与 $\weights$ 形状相同，是 $\layerinput^{\top}$ 乘以对 logits 的梯度。用列向量时，或像 PyTorch 那样把权重转置存放时，则是它的转置。哪个对，取决于第一行中 $\weights$ 的写法。`,
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
    name: { en: "Not divided by the number of samples", zh: "漏除以样本数" },
    why: {
      en: tex`This is a sum over the batch. The loss is the mean over the batch, so that it and every gradient carry $1/\samples$ exactly once; without it, at the same learning rate, the step grows with the batch.`,
      zh: tex`这里对整批求了和，没有除以 $\samples$。损失取平均时，损失和各个梯度都恰含一个因子 $1/\samples$；漏了它，学习率相同时，参数更新的步长随批的大小增长。`,
    },
    answer: { derivation: "chain-rule", line: "mean-gradient-result" },
    lines: [{ of: "any", tex: tex`\samples \claim` }],
  },
  {
    id: "mean-twice",
    name: { en: "Divided by the number of samples once too often", zh: "多除了一次样本数" },
    why: {
      en: tex`The mean divides the loss by $\samples$ once, and differentiating leaves that one factor $1/\samples$ in the gradient; no second one comes. What belongs to a single sample has none.`,
      zh: tex`损失取平均时除以一次 $\samples$，求导后梯度里恰有一个因子 $1/\samples$，不能再除一次；单个样本的损失和梯度里没有这个因子。`,
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
      en: tex`Cross-entropy is not symmetric: the logarithm stands on the output, which is always above 0, and not on the label, whose weights may be 0.`,
      zh: tex`交叉熵不对称：取对数的是输出，它恒大于 0；标签的分量可以是 0，不能取对数。`,
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
      en: tex`A factor $\natlog 2$ or $\natlog 10$: the loss was counted in bits or digits. Here, and in the common frameworks, the logarithm is natural, and only its derivative is $1/\prob$ without a factor.`,
      zh: tex`差了因子 $\natlog 2$ 或 $\natlog 10$：损失用了以 2 或以 10 为底的对数。这里以及常见框架都用自然对数，只有它的导数才正好是 $1/\prob$。`,
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
      en: tex`Subtracting the largest logit changes nothing in softmax if it is done in every exponent, of the numerator and of the denominator; in log-sum-exp it has to be added back outside of the logarithm.`,
      zh: tex`在 softmax 中，分子、分母每一项的指数都减去最大的 logit，值才不变；在 LogSumExp 中减了它，对数外面要加回来。`,
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
    ],
  },
  {
    id: "sign",
    name: { en: "A wrong sign", zh: "正负号反了" },
    why: {
      en: tex`This is exactly the negative of what it should be. Cross-entropy begins with a minus, and off the diagonal the quotient rule gives another: leave one out, or write one too many, and the result turns over.`,
      zh: tex`结果恰好差一个正负号。交叉熵以负号开头，非对角线情形又由商的求导法则得到一个；漏写或多写一个，结果就变号。`,
    },
    answer: { derivation: "case-split", line: "gradient-cancelled" },
    seenIn: ["https://github.com/google-deepmind/optax/issues/1040"],
    lines: [{ of: "any", tex: tex`-\claim` }],
  },
  {
    id: "needs-one-hot",
    name: { en: "For one-hot labels only", zh: "只对独热标签成立" },
    why: {
      en: tex`With a one-hot label a sum over classes has one term, and the rest was left out. A soft label, or a smoothed one, has more.`,
      zh: tex`标签为独热编码时，对各类的求和只剩一项，其余各项都略去了。软标签（包括标签平滑）不止一项。`,
    },
    answer: { derivation: "chain-rule", line: "collapse-result" },
    lines: [],
    without: "one-hot",
  },
  {
    id: "needs-sum-one",
    name: { en: "Only where the label’s weights sum to 1", zh: "只在标签权重之和为 1 时成立" },
    why: {
      en: tex`$\sum_{\isum} \target_{\isum}$ was taken to be 1. For any weights it stays, as a factor of $\prob$: then the gradient is $\prob \sum_{\isum} \target_{\isum} - \target$.`,
      zh: tex`把 $\sum_{\isum} \target_{\isum}$ 当成了 1。权重任意时它应当保留，是 $\prob$ 的因子：梯度是 $\prob \sum_{\isum} \target_{\isum} - \target$。`,
    },
    answer: { derivation: "log-sum-exp", line: "gradient-result" },
    lines: [],
    without: "sum-one",
  },
] as const satisfies readonly Mistake[];

export type MistakeId = (typeof library)[number]["id"];

/**
 * Wrong lines that people write, each with a name. The first one whose value a line has is what it is
 * called, so the particular stand before the general.
 */
export const mistakes: readonly (Mistake & { readonly id: MistakeId })[] = library;
