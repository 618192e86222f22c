import { expect, test } from "vitest";
import type { Problem } from "../../formula/problem";
import { words } from "../all";

type Sentences = {
  [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>) => string;
};

/** Every code has a sentence that takes what comes with the code: checked by the compiler. */
const languages: Readonly<Record<string, Sentences>> = {
  en: words.en.problems,
  zh: words.zh.problems,
};

const parameters = {
  length: 1234,
  most: 56,
  message: "MESSAGE",
  command: "COMMAND",
  what: "WHAT",
  after: "AFTER",
  bracket: "BRACKET",
  letter: "LETTER",
  known: "KNOWN",
  name: "NAME",
  written: "WRITTEN",
  index: "INDEX",
  instead: "INSTEAD",
  of: "OF",
  takes: 2,
  found: 3,
  over: 4,
  under: 5,
  relation: "RELATION",
  left: "LEFT",
  right: "RIGHT",
  by: "BY",
  shape: "SHAPE",
  count: 78,
  least: 90,
  script: "superscript",
  begin: "BEGIN",
  end: "END",
};

test.each(Object.entries(languages))(
  "every problem is one or two whole sentences in %s",
  (language, sentences) => {
    for (const [code, sentence] of Object.entries(sentences)) {
      const text = (sentence as (problem: object) => string)({ code, ...parameters });
      expect(text, code).toMatch(language === "zh" ? /。$/ : /^[^a-z].*\.$/s);
      expect(text, code).not.toMatch(/undefined|NaN|\[object/);
      if (language === "zh") expect(text, code).not.toMatch(/[!！]|您|显然/);
    }
  },
);
