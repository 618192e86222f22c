import { useState } from "react";
import {
  derivationFileOfOwn,
  latexOfOwn,
  markdownOfOwn,
  type OwnDerivation,
} from "../../../export/ownDerivation";
import { useLanguage, useWords } from "../../../state/environment";
import { useOwnAnswers, type OwnAnswer, type OwnQuestion } from "../../../state/ownLines";
import type { Sheet } from "../../../state/sheet";
import type { Words } from "../../../words";
import { ownWords, type OwnWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { verdictText } from "../../views/derivation/LineVerdict";
import styles from "./OwnExportPanel.module.css";

const formats = { latex: latexOfOwn, markdown: markdownOfOwn, data: derivationFileOfOwn } as const;
type Format = keyof typeof formats;
const formatIds = Object.keys(formats) as Format[];

interface Props {
  sheet: Sheet;
  questions: readonly (OwnQuestion | undefined)[];
}

/** The reader's own lines as text to take away, in a format of choice. */
export function OwnExportPanel({ sheet, questions }: Props) {
  const words = useWords();
  const own = ownWords[useLanguage()];
  const [format, setFormat] = useState<Format>("latex");
  const [copied, setCopied] = useState<string>();
  const answers = useOwnAnswers(questions);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // No clipboard here: the text stands there to be copied by hand.
    }
  };
  if (!answers) return <p>{words.verdict.judging}</p>;
  const text = formats[format](derivationOf(sheet, answers, words, own));
  return (
    <div className={styles.export}>
      <Choice
        label={own.exportAs}
        options={formatIds.map((value) => ({ value, text: own.formats[value] }))}
        chosen={format}
        onChoose={setFormat}
      />
      <textarea
        className={styles.text}
        readOnly
        rows={Math.min(text.split("\n").length, 14)}
        aria-label={own.exported(own.formats[format])}
        value={text}
      />
      <p className={styles.ways}>
        <Button onClick={() => void copy(text)}>{own.copy}</Button>
        <span role="status">{copied === text && own.copied}</span>
      </p>
    </div>
  );
}

function derivationOf(
  { claim, letters }: Sheet,
  answers: readonly OwnAnswer[],
  words: Words,
  own: OwnWords,
): OwnDerivation {
  const lines = answers.map(({ reading, judged }) => {
    const verdicts = judged?.verdicts ?? [];
    const note = verdicts
      .map(({ step }, at) => {
        const isEquality = reading.statements[at]?.relation === "=";
        return verdictText(step, { isWorkedExample: false, isEquality }, words);
      })
      .join(own.semicolon);
    return { reading, verdicts, note };
  });
  return { claim, notation: letters, lines };
}
