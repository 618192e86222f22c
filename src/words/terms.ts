import type { Language } from ".";

/** What a term is: one of the picture by its kind, any other by the form of its formula. */
const en = {
  /** What the picture shows, of classes from 1 */
  entries: {
    logit: (k: number) => `logit of class ${k}`,
    probability: (k: number) => `probability of class ${k}, an output of softmax`,
    target: (k: number) => `weight of class ${k} in the label`,
    weight: (k: number) =>
      `derivative of the loss by output ${k}: what row ${k} of the Jacobian is multiplied by`,
    gradient: (k: number) => `derivative of the loss by logit ${k}: an entry of the gradient`,
    jacobian: (row: number, column: number) =>
      row === column
        ? `cell (${row}, ${column}) of the Jacobian, on the diagonal: the derivative of output ${row} by its own logit`
        : `cell (${row}, ${column}) of the Jacobian: the derivative of output ${row} by logit ${column}`,
    loss: () => "loss: the cross-entropy of one sample",
  },
  /** The same of several classes at once */
  rows: {
    logit: "logits",
    probability: "probabilities, the output of softmax",
    target: "weights of the label",
    weight: "derivatives of the loss by the outputs",
    gradient: "gradient: the loss by each logit",
    jacobian: "Jacobian: the derivative of each output by each logit",
    loss: "loss",
  },
  jacobianRow: (row: number) => `row ${row} of the Jacobian: the derivatives of output ${row}`,
  jacobianColumn: (column: number) =>
    `column ${column} of the Jacobian: the derivatives by logit ${column}`,
  kinds: {
    exponential: "exponential",
    logarithm: "logarithm",
    function: "value of a function",
    sum: "sum",
    largest: "largest of all",
    quotient: "quotient",
    derivative: "derivative",
    indicator: "indicator: 1 where this holds, otherwise 0",
    unit: "row with a 1 in this place, otherwise 0",
    count: "number of classes, inputs or samples",
    input: "input of the layer",
    weights: "weights of the layer",
    bias: "bias of the layer",
    meanLoss: "mean loss of the batch",
    abbreviation: "abbreviation",
    side: "one side of this line",
    other: "part of this line",
  },
  /** That a formula equals what the picture shows */
  equals: (what: string) => `equal to the ${what}`,
  forEach: (what: string) => `${what}, for each value of the index`,
  scalar: "a number",
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  elsewhere: "in other notations",
  wrongThere: "The picture is wrong on purpose: this is the right value.",
  free: "Free it",
  freeKey: "Esc",
  card: "What is pointed at",
  separator: ", ",
  speech: {
    capital: (letter: string) => `capital ${letter}`,
    hat: (letter: string) => `${letter} hat`,
    bar: (letter: string) => `${letter} bar`,
    indexed: (letter: string, indices: readonly string[]) => `${letter} ${indices.join(" ")}`,
    shifted: (index: string, offset: number) =>
      offset > 0 ? `index ${index} plus ${offset}` : `index ${index} minus ${-offset}`,
    ofSample: (quantity: string, sample: string) => `${quantity} of sample ${sample}`,
    bracketed: (inside: string) => `open bracket ${inside} close bracket`,
    plus: "plus",
    minus: "minus",
    negative: (body: string) => `minus ${body}`,
    times: "times",
    entrywise: "times entry by entry",
    quotient: (over: string, under: string, isSimple: boolean) =>
      isSimple
        ? `${over} over ${under}`
        : `the fraction with numerator ${over} and denominator ${under}, end of fraction`,
    squared: (base: string) => `${base} squared`,
    power: (base: string, exponent: string) => `${base} to the power ${exponent}`,
    transposed: (body: string) => `${body} transposed`,
    together: (letters: readonly string[]) => letters.join(" of "),
    entry: (of: string, indices: readonly string[]) => `entry ${indices.join(" ")} of ${of}`,
    functions: {
      exp: (body: string) => `e to the ${body}`,
      log2: (body: string) => `log to base 2 of ${body}`,
      log10: (body: string) => `log to base 10 of ${body}`,
      sqrt: (body: string) => `the root of ${body}`,
      sigmoid: (body: string) => `sigmoid of ${body}`,
      softmax: (body: string) => `softmax of ${body}`,
      logSumExp: (body: string) => `log-sum-exp of ${body}`,
      max: (body: string) => `the largest of ${body}`,
      diag: (body: string) => `the diagonal matrix of ${body}`,
    },
    log: (name: string, body: string) => `${name} of ${body}`,
    sum: (index: string, body: string) => `the sum over ${index} of ${body}`,
    rowSum: (body: string) => `the sum of ${body}`,
    largest: (index: string, body: string) => `the largest over ${index} of ${body}`,
    derivative: (of: string, by: readonly string[]) =>
      `the derivative of ${of} with respect to ${by.join(" and ")}`,
    unit: (index: string) => `the unit row ${index}`,
    ones: "the row of ones",
    indicator: (condition: string) => `the indicator of ${condition}`,
    case: (body: string, condition: string) => `${body} if ${condition}`,
    otherwise: (body: string) => `${body} otherwise`,
    list: (entries: string) => `the row ${entries}, end of row`,
    matrix: (rows: readonly string[]) =>
      `the matrix with rows ${rows.map((row, at) => `${at + 1}: ${row}`).join("; ")}; end of matrix`,
    dots: "and so on",
    and: " and ",
    comma: ", ",
    interval: (from: string, to: string) => `the open interval from ${from} to ${to}`,
    space: (lengths: readonly string[]) =>
      lengths.length === 0 ? "the real numbers" : `the real ${lengths.join(" by ")} arrays`,
    relations: {
      "=": "equals",
      "\\ne": "is not equal to",
      "<": "is less than",
      "\\le": "is at most",
      ">": "is greater than",
      "\\ge": "is at least",
      "\\approx": "is about",
      "\\in": "is in",
      "\\Leftrightarrow": "holds exactly when",
    },
  },
};

export type TermWords = typeof en;

const zh: TermWords = {
  entries: {
    logit: (k) => `第 ${k} 类的 logit`,
    probability: (k) => `第 ${k} 类的概率，即 softmax 的第 ${k} 个输出`,
    target: (k) => `标签中第 ${k} 类的权重`,
    weight: (k) => `损失对第 ${k} 个输出的偏导数，即雅可比矩阵第 ${k} 行所乘的权重`,
    gradient: (k) => `损失对第 ${k} 个 logit 的偏导数，即梯度的第 ${k} 个分量`,
    jacobian: (row, column) =>
      row === column
        ? `雅可比矩阵第 ${row} 行第 ${column} 列的元素（在对角线上）：第 ${row} 个输出对第 ${column} 个 logit 的偏导数`
        : `雅可比矩阵第 ${row} 行第 ${column} 列的元素：第 ${row} 个输出对第 ${column} 个 logit 的偏导数`,
    loss: () => "损失，即一个样本的交叉熵",
  },
  rows: {
    logit: "各类的 logits",
    probability: "各类的概率，即 softmax 的输出",
    target: "标签权重",
    weight: "损失对各输出的偏导数",
    gradient: "梯度：损失对各 logit 的偏导数",
    jacobian: "雅可比矩阵：各输出对各 logit 的偏导数",
    loss: "损失",
  },
  jacobianRow: (row) => `雅可比矩阵第 ${row} 行：第 ${row} 个输出对各 logit 的偏导数`,
  jacobianColumn: (column) => `雅可比矩阵第 ${column} 列：各输出对第 ${column} 个 logit 的偏导数`,
  kinds: {
    exponential: "指数项",
    logarithm: "对数",
    function: "函数值",
    sum: "和式",
    largest: "最大值",
    quotient: "分式",
    derivative: "偏导数",
    indicator: "指示函数：条件成立时为 1，否则为 0",
    unit: "单位行向量：下标所指的分量为 1，其余为 0",
    count: "类别、输入或样本的个数",
    input: "这一层的输入",
    weights: "这一层的权重",
    bias: "这一层的偏置",
    meanLoss: "整批的平均损失",
    abbreviation: "简写",
    side: "本行式子的一边",
    other: "本行式子的一部分",
  },
  equals: (what) => `等于${what}`,
  forEach: (what) => `${what}，下标每取一值各一个`,
  scalar: "标量",
  shape: (rows, columns) => `${rows} × ${columns}`,
  elsewhere: "其他记号",
  wrongThere: "图中数值故意取错，这里是正确的值。",
  free: "取消固定",
  freeKey: "Esc",
  card: "所指的量",
  separator: "，",
  speech: {
    capital: (letter) => `大写 ${letter}`,
    hat: (letter) => `${letter} 帽`,
    bar: (letter) => `${letter} 拔`,
    indexed: (letter, indices) => `${letter} ${indices.join(" ")}`,
    shifted: (index, offset) =>
      offset > 0 ? `下标 ${index} 加 ${offset}` : `下标 ${index} 减 ${-offset}`,
    ofSample: (quantity, sample) => `样本 ${sample} 的 ${quantity}`,
    bracketed: (inside) => `左括号 ${inside} 右括号`,
    plus: "加",
    minus: "减",
    negative: (body) => `负 ${body}`,
    times: "乘",
    entrywise: "逐元素乘",
    quotient: (over, under, isSimple) =>
      isSimple ? `${under} 分之 ${over}` : `分子为 ${over}、分母为 ${under} 的分式`,
    squared: (base) => `${base} 的平方`,
    power: (base, exponent) => `${base} 的 ${exponent} 次方`,
    transposed: (body) => `${body} 的转置`,
    together: (letters) => letters.join(" "),
    entry: (of, [row, column]) =>
      column === undefined ? `${of} 的第 ${row} 个分量` : `${of} 的第 ${row} 行第 ${column} 列元素`,
    functions: {
      exp: (body) => `e 的 ${body} 次方`,
      log2: (body) => `以 2 为底 ${body} 的对数`,
      log10: (body) => `以 10 为底 ${body} 的对数`,
      sqrt: (body) => `根号 ${body}`,
      sigmoid: (body) => `sigmoid ${body}`,
      softmax: (body) => `softmax ${body}`,
      logSumExp: (body) => `LogSumExp ${body}`,
      max: (body) => `${body} 各分量的最大值`,
      diag: (body) => `以 ${body} 为对角元的对角矩阵`,
    },
    log: (name, body) => `${name} ${body}`,
    sum: (index, body) => `对 ${index} 求和，${body}`,
    rowSum: (body) => `${body} 各分量之和`,
    largest: (index, body) => `对 ${index} 取最大值，${body}`,
    derivative: (of, by) => `偏 ${of} 偏 ${by.join(" 偏 ")}`,
    unit: (index) => `第 ${index} 个单位行向量`,
    ones: "全 1 行向量",
    indicator: (condition) => `当 ${condition} 时为 1 的指示函数`,
    case: (body, condition) => `当 ${condition} 时为 ${body}`,
    otherwise: (body) => `其他情形为 ${body}`,
    list: (entries) => `由 ${entries} 组成的行向量`,
    matrix: (rows) =>
      `矩阵，${rows.map((row, at) => `第 ${at + 1} 行 ${row}`).join("；")}；矩阵结束`,
    dots: "点点点",
    and: " 且 ",
    comma: "，",
    interval: (from, to) => `${from} 到 ${to} 的开区间`,
    space: (lengths) =>
      lengths.length === 0
        ? "实数集"
        : lengths.length === 1
          ? `${lengths[0]} 维实向量空间`
          : `${lengths.join(" 乘 ")} 实矩阵空间`,
    relations: {
      "=": "等于",
      "\\ne": "不等于",
      "<": "小于",
      "\\le": "小于等于",
      ">": "大于",
      "\\ge": "大于等于",
      "\\approx": "约等于",
      "\\in": "属于",
      "\\Leftrightarrow": "当且仅当",
    },
  },
};

/** The words for terms, in both languages: they come when the first is pointed at, and not with the page. */
export const termWords: Readonly<Record<Language, TermWords>> = { en, zh };
