import type { Language } from ".";

/** What stands in place of a page that could not be fetched: its words may be what is missing. */
export const notFetched: Readonly<Record<Language, string>> = {
  en: "The page could not be fetched whole; check the connection, then open it again. The link in the address bar keeps everything.",
  zh: "页面未能完整加载，请检查网络后重新打开。地址栏中的链接保留了全部状态。",
};
