import { useMemo } from "react";
import { workedExample } from "../../../derivations/workedExample";
import { exportedText, type ExportedText } from "../../../export/text/exportedText";
import { latexDocument, latexFormula, latexSlide } from "../../../export/text/latex";
import { markdownDocument, markdownFormula } from "../../../export/text/markdown";
import { chooseReading, chooseTakeAway } from "../../../state/actions/preferences";
import {
  useCell,
  useChosen,
  useCurrentLine,
  useDerivation,
  useIsOneHot,
  useReading,
  useTakeAway,
} from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { readings } from "../../../state/explorerState";
import { useRestingFrame, workedExampleLeaves } from "../../../state/frame";
import { addressOfReading } from "../../../state/history";
import { labelIndexOf } from "../../../state/label";
import { readAll } from "../../../state/lines";
import { textFormats, textScopes, type TextFormat, type TextScope } from "../../../state/takeAway";
import { formatShort } from "../../../words";
import { takeWords, type TakeWords } from "../../../words/take";
import { Choice } from "../../controls/Choice";
import { TakenText } from "../../controls/TakenText";
import { useLayerSize } from "../derivation/useLayerSize";
import styles from "./TakePanel.module.css";

const writers: Record<TextFormat, Record<TextScope, (text: ExportedText) => string>> = {
  latex: {
    formula: latexFormula,
    line: latexDocument,
    slide: latexSlide,
    derivation: latexDocument,
  },
  markdown: {
    formula: markdownFormula,
    line: markdownDocument,
    slide: markdownDocument,
    derivation: markdownDocument,
  },
};

const endings: Readonly<Record<TextFormat, string>> = { latex: "tex", markdown: "md" };

/** The line at hand, or the derivation, as LaTeX or Markdown in letters and numbers. */
export function TextPanel() {
  const { scope, text: format } = useTakeAway();
  const reading = useReading();
  const words = takeWords[useLanguage()];
  const derivation = useDerivation();
  const text = writers[format][scope](useExportedText(scope === "derivation"));
  const note = scope === "formula" ? "formula" : format;
  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={words.text.scope}
          options={textScopes.map((value) => ({ value, text: words.text.scopes[value] }))}
          chosen={scope}
          onChoose={(next) => chooseTakeAway({ scope: next })}
        />
        <Choice
          label={words.text.format}
          options={textFormats.map((value) => ({ value, text: words.text.formats[value] }))}
          chosen={format}
          onChoose={(next) => chooseTakeAway({ text: next })}
        />
        <Choice
          label={words.text.reading}
          options={readings.map((value) => ({ value, text: words.text.readings[value] }))}
          chosen={reading}
          onChoose={chooseReading}
        />
      </div>
      <p className={styles.note}>{words.text.note[note]}</p>
      <TakenText
        label={words.text.field(words.text.formats[format])}
        text={text}
        words={words}
        file={{ name: `softmax-${derivation.id}.${endings[format]}`, save: words.save }}
      />
    </>
  );
}

/** The derivation as it is read, at the reader's numbers; or the line at hand alone. */
function useExportedText(isWhole: boolean): ExportedText {
  useChosen(); // the link to all of it stands in the text
  const language = useLanguage();
  const { rules } = useWords();
  const derivation = useDerivation();
  const { step } = useCurrentLine();
  const reading = useReading();
  const cell = useCell();
  const isOneHot = useIsOneHot();
  const layer = useLayerSize();
  const { leaves, logits, target } = useRestingFrame();
  const link = addressOfReading();
  return useMemo(
    () =>
      exportedText({
        language,
        derivation,
        read: readAll(derivation).filter(({ placed }) => isWhole || placed.step === step),
        standsAlone: !isWhole,
        reading,
        place: { cell, classCount: logits.length, isOneHot, layer },
        leaves,
        example: {
          place: { cell, classCount: workedExample.logits.length, isOneHot: true },
          leaves: workedExampleLeaves(),
        },
        rules,
        state: stateText(logits, target, takeWords[language].text),
        link,
      }),
    [
      language,
      derivation,
      isWhole,
      step,
      reading,
      cell,
      logits,
      target,
      isOneHot,
      layer,
      leaves,
      rules,
      link,
    ],
  );
}

/** In words, with formulas between dollar signs: at which numbers. */
function stateText(
  logits: readonly number[],
  target: readonly number[],
  words: TakeWords["text"],
): string {
  const row = (numbers: readonly number[]) =>
    `(${numbers.map((value) => formatShort(value, 4)).join(", ")})`;
  const labelIndex = labelIndexOf(target);
  const label =
    labelIndex === undefined
      ? words.weightsLabel(`$\\target = ${row(target)}$`)
      : words.classLabel(labelIndex + 1);
  return words.state(`$\\logit = ${row(logits)}$`, label);
}
