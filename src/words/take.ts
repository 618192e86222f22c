import type { Language } from ".";

const en = {
  title: "Take it away",
  introduction:
    "What is in sight, at your numbers, as a link, as code that runs, as text, as a picture, on paper. Nothing leaves the browser; move a logit, and all of it follows.",
  sections: "What to take",
  section: {
    link: "Link",
    code: "Code",
    latex: "LaTeX, Markdown",
    numbers: "Numbers",
    figure: "Figure",
    paper: "Paper",
    embed: "Embed",
    offline: "Offline",
  },
  copy: "Copy",
  copied: "Copied",
  selected: "This browser does not let the page copy. The text is selected: copy it by hand.",
  save: "Save as a file",
  link: {
    field: "The link to all this",
    holds:
      "It holds the derivation and its line, logits or x and W, the label, the batch, letters, language, what is open and where, and a line of your own in place of one of these; a sheet of your own lines has its link on its own page. It stays what it is: whatever the page becomes, a link that was given away opens as it did.",
    length: (count: string) => `${count} characters.`,
    tooLong: (most: string) =>
      `Some programs cut links after ${most} characters: try it once where you put it.`,
    packed: "It is long, and so it is packed. This one says the same for all to read:",
    readable: "The same link, readable",
  },
  code: {
    language: "Language",
    languages: { numpy: "NumPy", pytorch: "PyTorch", jax: "JAX", typescript: "TypeScript" },
    field: (language: string) => `The state as a program in ${language}`,
    note: "Forward, loss and the gradient twice: by hand, in the derivation’s own formula, and by the library or, in NumPy and TypeScript, by central differences; with the assertion that both agree with each other and with the numbers of the page.",
  },
  text: {
    scope: "How much",
    scopes: {
      formula: "the formula",
      line: "the line",
      slide: "a slide",
      derivation: "the derivation",
    },
    format: "Format",
    formats: { latex: "LaTeX", markdown: "Markdown" },
    reading: "Lines in",
    readings: { both: "both", letters: "letters", numbers: "numbers" },
    field: (format: string) => `Lines as ${format}`,
    note: {
      latex:
        "A document that compiles as it stands, in the letters that are chosen; Chinese needs XeLaTeX or LuaLaTeX.",
      formula: "The formula alone, for a document that is there already.",
      markdown:
        "Formulas stand between dollar signs, as GitHub, Jupyter and most others read them.",
    },
    state: (logits: string, label: string) => `Numbers at the logits ${logits}; ${label}.`,
    classLabel: (classNumber: number) => `the label is class ${classNumber}`,
    weightsLabel: (weights: string) => `the label’s weights are ${weights}`,
  },
  numbers: {
    format: "Format",
    formats: { csv: "CSV", json: "JSON", tensor: "tensor([…])" },
    field: (format: string) => `The numbers as ${format}`,
    note: "All digits of float64. Rows of the Jacobian are outputs, columns are logits; W has a row for each input.",
  },
  figure: {
    note: "As it stands here, in the theme that is chosen, with its fonts inside; the link to this state is in the file. PNG has twice as many pixels each way.",
    download: "Save as",
    downloadFailed: "The browser could not make the file.",
  },
  offline: {
    isKept: "This page is kept: it opens without a network.",
    isNotKept: "This page is not kept yet.",
    kept: "After the first visit the browser keeps all of it, and “Install” in its menu puts it among your programs. A newer version is fetched behind it and waits until you ask for it.",
    file: "The whole page as one file",
    fileNote: "(4 MB) opens from a disk, a stick or a mail, without anything else.",
    isFile: "This is the page as one file: it needs no network.",
  },
};

const zh: typeof en = {
  title: "导出与分享",
  introduction:
    "当前内容连同数值，可导出为链接、可运行的代码、文本、图和讲义。全部在浏览器内完成，不上传任何数据；拖动 logits 的滑块，各项随之更新。",
  sections: "导出内容",
  section: {
    link: "链接",
    code: "代码",
    latex: "LaTeX、Markdown",
    numbers: "数值",
    figure: "图",
    paper: "打印",
    embed: "嵌入",
    offline: "离线",
  },
  copy: "复制",
  copied: "已复制",
  selected: "浏览器不允许页面复制。文本已选中，请手动复制。",
  save: "存为文件",
  link: {
    field: "当前状态的链接",
    holds:
      "链接记录推导与所在行、logits（或 x 与 W）、标签、一批样本、记号、语言、打开和展开的内容，以及代替某一行的自己的式子；“自己的推导”在其页面上另有链接。链接长期有效：无论页面以后如何改动，打开旧链接，看到的仍与当时相同。",
    length: (count: string) => `共 ${count} 个字符。`,
    tooLong: (most: string) => `有些程序会把超过 ${most} 个字符的链接截断，粘贴后请打开试一次。`,
    packed: "链接较长，已整体压缩。下面是未压缩的链接，内容相同，可直接阅读：",
    readable: "未压缩的链接",
  },
  code: {
    language: "语言",
    languages: { numpy: "NumPy", pytorch: "PyTorch", jax: "JAX", typescript: "TypeScript" },
    field: (language) => `当前状态的 ${language} 程序`,
    note: "含前向传播、损失与梯度。梯度求两次：一次按推导中的公式手写，一次由库求出（NumPy 与 TypeScript 没有自动求导，改用中心差分）；并断言两次结果一致，也与页面数值一致。",
  },
  text: {
    scope: "范围",
    scopes: { formula: "公式", line: "当前行", slide: "一页幻灯片", derivation: "整个推导" },
    format: "格式",
    formats: { latex: "LaTeX", markdown: "Markdown" },
    reading: "式子的写法",
    readings: { both: "对照", letters: "字母", numbers: "数值" },
    field: (format) => `${format} 文本`,
    note: {
      latex: "完整的文档，可直接编译，记号与页面一致；中文用 XeLaTeX 或 LuaLaTeX 编译。",
      formula: "只有公式，可放入已有的文档。",
      markdown: "公式写在美元符号之间，GitHub、Jupyter 等都能识别。",
    },
    state: (logits, label) => `代入的数值：logits ${logits}；${label}。`,
    classLabel: (classNumber) => `标签为第 ${classNumber} 类`,
    weightsLabel: (weights) => `标签权重为 ${weights}`,
  },
  numbers: {
    format: "格式",
    formats: { csv: "CSV", json: "JSON", tensor: "tensor([…])" },
    field: (format) => `${format} 格式的数值`,
    note: "保留 float64 的全部位数。雅可比矩阵的行对应输出，列对应 logits；W 的每行对应输入的一个分量。",
  },
  figure: {
    note: "与此处所见相同，采用当前主题，字体已嵌入；文件中附有当前状态的链接。PNG 的宽、高均为两倍像素。",
    download: "存为",
    downloadFailed: "浏览器未能生成文件。",
  },
  offline: {
    isKept: "本页已存入浏览器，没有网络也能打开。",
    isNotKept: "本页尚未存入浏览器，离线时打不开。",
    kept: "第一次访问之后，浏览器会保存全部内容；用浏览器菜单中的“安装”，可把本页装成应用。新版本在后台下载，经读者确认后才启用。",
    file: "整个页面的单文件版",
    fileNote: "（4 MB）可从硬盘、U 盘或邮件附件直接打开，不需要其他文件。",
    isFile: "当前打开的就是单文件版，无需网络。",
  },
};

export type TakeWords = typeof en;
export const takeWords: Readonly<Record<Language, TakeWords>> = { en, zh };
