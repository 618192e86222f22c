import type { Language } from ".";

const en = {
  parts: { derivation: "derivation", picture: "picture", line: "one line" },
  wholePage: "Open the whole page",
  choose: "What to embed",
  code: "The part as an iframe",
  script: "A script that sets the height",
  scriptNote:
    "Once in that page, before the first of them: it gives each the height that it tells. Without it the height written in the iframe stays.",
  notes: {
    derivation:
      "The derivation at this line, to be read on from there: steps, keys and swipes work as here.",
    picture: "The Jacobian with its sliders and cells, which work as here.",
    line: "The current line alone, with its rule and reason. It stays that line.",
  },
  preview: "Preview",
  title: (page: string, part: string) => `${page}: ${part}`,
};

const zh: typeof en = {
  parts: { derivation: "推导", picture: "图", line: "一行等式" },
  wholePage: "打开完整页面",
  choose: "嵌入哪一部分",
  code: "嵌入用的 iframe",
  script: "设定高度的脚本",
  scriptNote:
    "在放置 iframe 的网页中加入一次即可，须在第一个 iframe 之前：每个 iframe 报出自身的高度，由脚本据此设定。不加脚本，则保持 iframe 中写明的高度。",
  notes: {
    derivation: "从当前行起阅读推导，按钮、快捷键与滑动都与此处相同。",
    picture: "雅可比矩阵图，滑块与单元格可照常操作。",
    line: "只有当前行，附法则与理由；嵌入后始终是这一行。",
  },
  preview: "预览",
  title: (page, part) => `${page}：${part}`,
};

/** The words of what stands in another page, in both languages: they come with it. */
export const embedWords: Readonly<Record<Language, typeof en>> = { en, zh };
