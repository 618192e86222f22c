import type { Language } from ".";

const en = {
  slide: (number: string, count: number) => `Slide: line ${number} of ${count}`,
  place: (part: number, partCount: number, line: string, lineCount: number) =>
    `part ${part} of ${partCount} · line ${line} of ${lineCount}`,
  spokenLine: (number: string, said: string, where: string) =>
    `Line ${number}: ${said}${where && `, where ${where}`}.`,
  covered: "The next line is covered",
  uncover: "Show the next line",
  atEnd: "This is the last line.",
  controls: "Slides",
  previous: "Previous line",
  next: "Next line",
  fullScreen: "Full screen",
  overview: "Overview",
  black: "Black screen",
  isBlack: "The screen is black. Any key or a click brings the slide back.",
  help: "Keys",
  leave: "Leave",
  close: "Close",
  letterKeys: "Use single-letter shortcuts",
  keys: [
    [["→", "Space", "Page Down"], "the next line"],
    [["←", "Shift + Space", "Page Up"], "the line before"],
    [["↓", "↑"], "the same, once what is cut off has been in sight"],
    [["Home", "End"], "the first line, the last"],
    [["F"], "full screen, and back"],
    [["O"], "overview of all lines"],
    [["B"], "black screen, and back"],
    [["?"], "these keys"],
    [["Esc"], "close what is open; free a pinned quantity; leave"],
  ] as const,
};

export type PresenterWords = {
  readonly [Key in keyof typeof en]: Key extends "keys"
    ? readonly (readonly [readonly string[], string])[]
    : (typeof en)[Key];
};

const zh: PresenterWords = {
  slide: (number, count) => `放映：第 ${number} 行，共 ${count} 行`,
  place: (part, partCount, line, lineCount) =>
    `第 ${part} 步，共 ${partCount} 步 · 第 ${line} 行，共 ${lineCount} 行`,
  spokenLine: (number, said, where) => `第 ${number} 行：${said}${where && `，其中 ${where}`}。`,
  covered: "下一行已遮住",
  uncover: "显示下一行",
  atEnd: "这是最后一行。",
  controls: "放映",
  previous: "上一行",
  next: "下一行",
  fullScreen: "全屏",
  overview: "总览",
  black: "黑屏",
  isBlack: "已黑屏。按任意键或点击即可恢复。",
  help: "快捷键",
  leave: "退出",
  close: "关闭",
  letterKeys: "启用单字母快捷键",
  keys: [
    [["→", "空格", "Page Down"], "下一行"],
    [["←", "Shift + 空格", "Page Up"], "上一行"],
    [["↓", "↑"], "先滚动显示未露出的内容，再切换到下一行或上一行"],
    [["Home", "End"], "第一行、最后一行"],
    [["F"], "进入或退出全屏"],
    [["O"], "各行总览"],
    [["B"], "黑屏或恢复"],
    [["?"], "查看快捷键"],
    [["Esc"], "依次：关闭对话框、取消固定、退出放映"],
  ],
};

/** The words of the presenter view, in both languages: they come with it. */
export const presenterWords: Readonly<Record<Language, PresenterWords>> = { en, zh };
