import { use, useMemo } from "react";
import type { Derivation } from "../../../derivations";
import { codeLanguages, type CodeLanguage } from "../../../derivations/codeLanguages";
import { inNotation } from "../../../derivations/inNotation";
import { programText } from "../../../export/program/program";
import { programState, type ProgramSource } from "../../../export/program/programState";
import { chooseTakeAway } from "../../../state/actions/preferences";
import {
  useChosen,
  useCurrentLine,
  useDerivation,
  useRightDerivation,
  useTakeAway,
} from "../../../state/chosen";
import { derivationOf, loadDerivation } from "../../../state/derivations";
import { useLanguage } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { addressOfReading } from "../../../state/history";
import { samplesOf, type Layer } from "../../../state/layer";
import { readLineOf } from "../../../state/lines";
import type { Language } from "../../../words";
import { programWords } from "../../../words/program";
import { takeWords } from "../../../words/take";
import { Choice } from "../../controls/Choice";
import { TakenText } from "../../controls/TakenText";
import { lazily } from "../fetched";
import styles from "./TakePanel.module.css";

/** The derivation that says what the gradient by W is. */
const layerDerivation = "chain-rule";

const endings: Readonly<Record<CodeLanguage, string>> = {
  numpy: "py",
  pytorch: "py",
  jax: "py",
  typescript: "ts",
};

/** The state as a program, in a language of choice. */
export function CodePanel() {
  const { code } = useTakeAway();
  const words = takeWords[useLanguage()];
  return (
    <>
      <Choice
        label={words.code.language}
        options={codeLanguages.map((value) => ({ value, text: words.code.languages[value] }))}
        chosen={code}
        onChoose={(next) => chooseTakeAway({ code: next })}
      />
      <p className={styles.note}>{words.code.note}</p>
      {lazily(<Program language={code} />)}
    </>
  );
}

function Program({ language }: { language: CodeLanguage }) {
  useChosen(); // the link to all of it stands in the program
  const derivation = useRightDerivation();
  const shown = useDerivation();
  const current = useCurrentLine();
  const spoken = useLanguage();
  const words = takeWords[spoken];
  const { logits, target, layer } = useRestingFrame();
  if (layer) use(loadDerivation(layerDerivation));
  const link = addressOfReading();
  const text = useMemo(() => {
    const source: ProgramSource = {
      title: titleOf(derivation, spoken),
      link,
      result: readLineOf(derivation, derivation.result),
      current: readLineOf(shown, current.line.id),
      logits,
      target,
      layer: layer && withGradient(layer, derivation, spoken),
    };
    return programText(programState(source), language, programWords[spoken]);
  }, [derivation, shown, current, logits, target, layer, language, spoken, link]);
  return (
    <TakenText
      label={words.code.field(words.code.languages[language])}
      text={text}
      words={words}
      file={{ name: `softmax-${derivation.id}.${endings[language]}`, save: words.save }}
    />
  );
}

/** The title of a derivation, without what sets its formulas apart. */
const titleOf = ({ title }: Derivation, language: Language): string =>
  title[language].replaceAll("$", "");

function withGradient(
  layer: Layer,
  derivation: Derivation,
  language: Language,
): NonNullable<ProgramSource["layer"]> {
  const { notation } = readLineOf(derivation, derivation.result).options;
  const own = inNotation(derivationOf(layerDerivation), notation);
  return {
    ...layer,
    samples: samplesOf(layer),
    gradient: readLineOf(own, "batch-weights"),
    gradientTitle: titleOf(own, language),
  };
}
