const en = {
  title: (derivation: string) => `Softmax and cross-entropy. Derivation: ${derivation}`,
  madeOf: "Made of this state of the page:",
  counting:
    "Classes are counted from 0 here, and from 1 on the page and in formulas. Everything is float64.",
  sample: (logits: string, target: string, count: string) =>
    `One sample: ${logits} holds the logits, ${target} the weights of the label; both have shape [${count}].`,
  oneHot: (classIndex: number, classNumber: number) =>
    `The label is one-hot: class ${classIndex} here, class ${classNumber} on the page.`,
  weights: (sum: string) =>
    `The label is not one-hot. Its weights sum to ${sum}; the class named below is that of the largest.`,
  forward:
    "Forward. The loss comes from the logits, not from the probabilities, and the largest logit is subtracted first: no exponent is positive, and no logarithm is of 0.",
  byHand: (line: string, tex: string) =>
    `The gradient by hand, as line ${line} of the derivation has it: ${tex}`,
  batchByHand: (derivation: string, line: string, tex: string) =>
    `The gradient by hand, as line ${line} of the derivation “${derivation}” has it: ${tex}`,
  otherwise:
    "The weights do not sum to 1, so the line before it does not hold; this one holds for any weights.",
  lineAtHand: (line: string, tex: string) => `Line ${line}, at which the page is open: ${tex}`,
  wrongLineAtHand: (line: string, tex: string) =>
    `Line ${line}, at which the page is open. It is wrong on purpose: ${tex}`,
  differences:
    "There is no framework here to differentiate: these are central differences of the loss. A step would be lost in large logits, so they are taken at the shifted ones, where softmax is the same.",
  framework: "The gradient by the framework.",
  batch: (names: {
    input: string;
    weights: string;
    logits: string;
    sampleCount: string;
    inputCount: string;
    classCount: string;
  }) =>
    `The batch: ${names.input} has one row a sample, shape [${names.sampleCount}, ${names.inputCount}]; ${names.weights} has shape [${names.inputCount}, ${names.classCount}], so that ${names.logits} = ${names.input} ${names.weights}. The classes are the last axis, 1 when counted from 0.`,
  layout: (weights: string) =>
    `torch.nn.Linear keeps the transpose of ${weights} and of its gradient; a Dense layer of Keras or Flax keeps them as here.`,
  reductions: {
    mean: (sampleCount: string) =>
      `Reduction: the mean of the samples’ losses. Each sample’s gradient counts 1/${sampleCount}.`,
    sum: (sampleCount: string) =>
      `Reduction: the sum of the samples’ losses. Its gradient is ${sampleCount} times that of the mean.`,
  },
  elsewhere: [
    "Where frameworks differ from the mathematics:",
    "- TensorFlow’s softmax_cross_entropy_with_logits returns softmax − label as the gradient whatever the weights of the label sum to. The derivative is softmax · Σ weights − label.",
    "- With a weight for each class, PyTorch’s mean divides by the sum of the weights that the labels pick; Keras divides by the number of samples.",
  ],
  page: "The page’s own numbers, and the assertion that all of them agree.",
  agree: "all agree",
};

const zh: typeof en = {
  title: (derivation) => `softmax 与交叉熵。推导：${derivation}`,
  madeOf: "由页面的这一状态导出：",
  counting: "此处类别从 0 起编号；页面和公式中从 1 起编号。全部用 float64。",
  sample: (logits, target, count) =>
    `一个样本：${logits} 为 logits，${target} 为标签权重，形状都是 [${count}]。`,
  oneHot: (classIndex, classNumber) =>
    `标签为独热编码：正确类别在此处编号为 ${classIndex}，在页面上编号为 ${classNumber}。`,
  weights: (sum) => `标签不是独热编码，权重之和为 ${sum}；下面给出的类别是权重最大的一类。`,
  forward:
    "前向传播。损失由 logits 直接算出，不经过概率；先减去最大的 logit，各指数便都不大于 0，也不会对 0 取对数。",
  byHand: (line, tex) => `手推的梯度，即推导第 ${line} 行：${tex}`,
  batchByHand: (derivation, line, tex) => `手推的梯度，即推导“${derivation}”第 ${line} 行：${tex}`,
  otherwise: "标签权重之和不为 1，前面的一行因此不成立；这里用的一行对任意标签权重都成立。",
  lineAtHand: (line, tex) => `页面当前所在的第 ${line} 行：${tex}`,
  wrongLineAtHand: (line, tex) => `页面当前所在的第 ${line} 行，是故意写错的：${tex}`,
  differences:
    "此处没有自动求导，用损失的中心差分代替。logits 很大时步长会被舍入掉，因此在减去最大值之后的 logits 处取差分，softmax 不变。",
  framework: "框架求出的梯度。",
  batch: (names) =>
    `一批样本：${names.input} 每行一个样本，形状为 [${names.sampleCount}, ${names.inputCount}]；${names.weights} 的形状为 [${names.inputCount}, ${names.classCount}]，于是 ${names.logits} = ${names.input} ${names.weights}。类别在最后一维，即 axis=1（维度从 0 数起）。`,
  layout: (weights) =>
    `torch.nn.Linear 存放的是 ${weights} 的转置，梯度也相应转置；Keras 与 Flax 的 Dense 层与此处写法相同。`,
  reductions: {
    mean: (sampleCount) => `归约方式：各样本损失取平均，每个样本的梯度乘以 1/${sampleCount}。`,
    sum: (sampleCount) => `归约方式：各样本损失求和，梯度是取平均时的 ${sampleCount} 倍。`,
  },
  elsewhere: [
    "框架与数学不一致之处：",
    "- TensorFlow 的 softmax_cross_entropy_with_logits 无论标签权重之和是多少，都以 softmax − 标签为梯度；真正的导数是 softmax · Σ 权重 − 标签。",
    "- 给各类别加权时，PyTorch 的 mean 除以各样本标签所对应的类别权重之和，Keras 除以样本数。",
  ],
  page: "页面上的数值，并断言以上各结果都与之一致。",
  agree: "全部一致",
};

/** What an exported program says in its comments, in both languages. */
export const programWords = { en, zh };
