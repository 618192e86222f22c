import type { Language } from ".";

const en = {
  isHere: "A newer version of this page is here. Loading it keeps what the link holds.",
  load: "Load it",
  later: "Later",
};

type NewVersionWords = typeof en;

const zh: NewVersionWords = {
  isHere: "本页有新版本可用。更新后，链接中的状态不变。",
  load: "更新",
  later: "稍后",
};

/** The words of the notice of a newer version, in both languages: they come with it. */
export const newVersionWords: Readonly<Record<Language, NewVersionWords>> = { en, zh };
