import type { Language } from ".";

const en = {
  title: "Your own derivation",
  introduction:
    "Write what you think comes next, in LaTeX or as one types: p_i*(1-p_j), sum_k y_k log p_k. Every line is judged against the one before it.",
  claim: "The first line equals",
  noClaim: "nothing given: it says both sides",
  line: (number: number) => `Your line ${number}`,
  attempt: (number: string) => `Your line in place of line ${number}`,
  hint: "= …",
  preview: (number: number) => `Your line ${number}, typeset`,
  attemptPreview: "Your line, typeset",
  readAs: "Read as",
  addLine: "Add a line",
  removeLine: (number: number) => `Remove line ${number}`,
  enterAdds: "Enter adds a line",
  newSheet: "Begin anew",
  kept: "Earlier",
  showPlace: "Show the place",
  close: "Close",
  toSheet: "Go on from it on a sheet",
  symbols: "Symbols",
  symbolNames: {
    index: "An index",
    power: "A power",
    fraction: "A fraction",
    sum: "A sum",
    derivative: "A derivative",
    exp: "An exponential",
    log: "A logarithm",
    indicator: "1 if a condition holds",
    cases: "Two cases",
    row: "A row",
    transpose: "A transpose",
    notEqual: "Not equal",
  },
  mistake: (name: string) => `This is a known one: ${name}`,
  condition: (name: string) => name,
  answer: "Where it is answered",
  seenIn: "Seen in public:",
};

export type OwnWords = typeof en;

const zh: OwnWords = {
  title: "自己的推导",
  introduction:
    "写下你认为的下一行，可以用 LaTeX，也可以像平常打字那样：p_i*(1-p_j)、sum_k y_k log p_k。每一行都与上一行比较判定。",
  claim: "第一行等于",
  noClaim: "不指定：自己写出等号两边",
  line: (number) => `你的第 ${number} 行`,
  attempt: (number) => `你写的一行，代替第 ${number} 行`,
  hint: "= …",
  preview: (number) => `你的第 ${number} 行，排版后`,
  attemptPreview: "你的这一行，排版后",
  readAs: "理解为",
  addLine: "添加一行",
  removeLine: (number) => `删去第 ${number} 行`,
  enterAdds: "按 Enter 添加一行",
  newSheet: "重新开始",
  kept: "以前写的",
  showPlace: "指出位置",
  close: "关闭",
  toSheet: "到自己的推导里接着写",
  symbols: "符号",
  symbolNames: {
    index: "下标",
    power: "上标",
    fraction: "分式",
    sum: "求和",
    derivative: "偏导数",
    exp: "指数函数",
    log: "对数",
    indicator: "条件成立时为 1",
    cases: "分两种情形",
    row: "行向量",
    transpose: "转置",
    notEqual: "不等于",
  },
  mistake: (name) => `这是一种常见的错误：${name}`,
  condition: (name) => name,
  answer: "看正确的一步",
  seenIn: "公开出现过：",
};

/**
 * The words for lines of one's own, in both languages: they come with the panels that need them, and
 * not with the page.
 */
export const ownWords: Readonly<Record<Language, OwnWords>> = { en, zh };
