import type { Language } from ".";

const en = {
  /** On top of the handout */
  kind: "Handout",
  letters: "Letters",
  lettersFrom: (part: number) => `From part ${part} on`,
  numbers: "Numbers",
  workedExample: "the worked example",
  class: "class",
  sum: "Σ",
  loss: "loss $\\loss$",
  input: "input $\\layerinput$",
  label: "label $\\target$",
  sampleOf: (sample: number, count: number) =>
    `Sample ${sample} of ${count} is looked at; its logits are $\\layerinput \\weights$.`,
  layer: "The layer before the logits",
  weights: "weights $\\weights$",
  weightGradient: {
    mean: "gradient of the mean loss, $\\pdin{\\meanloss}{\\weights}$",
    sum: "gradient of the summed losses by $\\weights$",
  },
  inputNumber: (input: number) => `input ${input}`,
  sample: "sample",
  picture: {
    jacobian: "The Jacobian",
    hessian: "The Hessian of the loss",
  },
  /** Below the picture */
  jacobianNote:
    "Row $\\iout$, column $\\ilogit$: what output $\\iout$ does when logit $\\ilogit$ rises. Negative entries bear a minus sign; the stronger the tint, the larger the entry. Every row and every column sums to 0.",
  hessianNote:
    "Row $\\iout$, column $\\ilogit$: the second derivative of the loss by logits $\\iout$ and $\\ilogit$. Negative entries bear a minus sign; the stronger the tint, the larger the entry.",
  gapNote:
    "Solid: the outputs, times what the weights of the label sum to, which is mostly 1. Outlined: the label. The gap between their ends is the gradient.",
  cellNote: (output: number, logit: number) =>
    `The framed cell, row ${output}, column ${logit}, is the one at which lines stand in numbers, where they speak of it.`,
  lines: "The derivation",
  verdicts:
    "✓ after a line: its two sides were computed at so many seeded test points and told apart at none of them. ✗: they differ, and a counterexample stands there.",
  link: "Live, with these numbers:",
  references: "Further reading",
  place: (part: number, partCount: number, line: string, lineCount: number) =>
    `part ${part} of ${partCount} · line ${line} of ${lineCount}`,
  slide: (number: string, count: number) => `Slide on paper: line ${number} of ${count}`,

  /** Where printing is asked for */
  title: "On paper",
  printHandout: "Print the handout",
  handoutNote:
    "The whole derivation with the numbers that are chosen now, its picture and the link. “Save as PDF” in the dialog makes a file of it.",
  printSlides: "Print the slides",
  slidesNote: "One line a page, in landscape, as the slides show it.",
  progress: "Getting the paper ready",
  steps: {
    fetching: "fetching what paper needs",
    lines: (done: number, count: number) => `laying out line ${done} of ${count}`,
    printing: "waiting for the print dialog",
  },
  cancel: "Cancel",
  cancelled: "Nothing was printed.",
  failed: "What paper needs could not be fetched; check the connection and try again.",
};

export type PaperWords = typeof en;

const zh: PaperWords = {
  kind: "讲义",
  letters: "记号",
  lettersFrom: (part) => `自第 ${part} 步起`,
  numbers: "数值",
  workedExample: "算例",
  class: "类别",
  sum: "Σ",
  loss: "损失 $\\loss$",
  input: "输入 $\\layerinput$",
  label: "标签 $\\target$",
  sampleOf: (sample, count) =>
    `当前为第 ${sample} 个样本（共 ${count} 个），其 logits 为 $\\layerinput \\weights$。`,
  layer: "全连接层（由它算出 logits）",
  weights: "权重 $\\weights$",
  weightGradient: {
    mean: "平均损失对 $\\weights$ 的梯度 $\\pdin{\\meanloss}{\\weights}$",
    sum: "损失之和对 $\\weights$ 的梯度",
  },
  inputNumber: (input) => `输入 ${input}`,
  sample: "样本",
  picture: {
    jacobian: "雅可比矩阵（Jacobian）",
    hessian: "损失的黑塞矩阵",
  },
  jacobianNote:
    "第 $\\iout$ 行第 $\\ilogit$ 列：第 $\\ilogit$ 个 logit 增大时，第 $\\iout$ 个输出的变化率。负元素带负号；底色越深，绝对值越大。每行、每列之和都是 0。",
  hessianNote:
    "第 $\\iout$ 行第 $\\ilogit$ 列：损失对第 $\\iout$ 个与第 $\\ilogit$ 个 logit 的二阶偏导数。负元素带负号；底色越深，绝对值越大。",
  gapNote:
    "实心条为输出乘以标签权重之和（通常为 1），空心框为标签。每列下方二者套在一起，顶端之差就是梯度。",
  cellNote: (output, logit) =>
    `粗框单元格在第 ${output} 行第 ${logit} 列；等式涉及单个元素时，代入的就是这一格的数值。`,
  lines: "推导",
  verdicts:
    "行末的 ✓ 表示：用固定的随机种子取若干测试点（个数已注明），分别计算等式两边，处处一致。✗ 表示两边不相等，并附反例。",
  link: "在网页上打开（数值相同）：",
  references: "延伸阅读",
  place: (part, partCount, line, lineCount) =>
    `第 ${part} 步，共 ${partCount} 步 · 第 ${line} 行，共 ${lineCount} 行`,
  slide: (number, count) => `幻灯片：第 ${number} 行，共 ${count} 行`,

  title: "打印",
  printHandout: "打印讲义",
  handoutNote: "完整的推导、当前的数值、图和链接。在打印对话框中选“另存为 PDF”，即可存为文件。",
  printSlides: "打印幻灯片",
  slidesNote: "横向排版，每页一行等式，内容与放映时相同。",
  progress: "正在准备打印",
  steps: {
    fetching: "正在加载所需的文件",
    lines: (done, count) => `正在排版第 ${done} 行，共 ${count} 行`,
    printing: "等待打印对话框",
  },
  cancel: "取消",
  cancelled: "已取消打印。",
  failed: "所需的文件未能加载，请检查网络后重试。",
};

/** The words of what is put on paper, in both languages: they come with it. */
export const paperWords: Readonly<Record<Language, PaperWords>> = { en, zh };
