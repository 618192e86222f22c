import { useId, useMemo } from "react";
import { copiedAnswer } from "../../derivations/copiedAnswer";
import { derivationOfLetters } from "../../derivations/dictionary";
import type { LineReading } from "../../derivations/readings";
import { readableNotations, type ReadableNotation } from "../../formula/notation";
import { chooseCopied } from "../../state/actions/preferences";
import { useCopied } from "../../state/chosen";
import { titleOf } from "../../state/derivations";
import { useLanguage, useWords } from "../../state/environment";
import { useVerdicts } from "../../state/judging";
import { Select } from "../controls/Select";
import { Prose } from "../tex/Prose";
import { Tex } from "../tex/Tex";
import styles from "./CopiedAnswerPanel.module.css";
import { JudgedLine } from "./derivation/JudgedLine";

/** The gradient in one text's letters, and the same letters read in another text. */
export function CopiedAnswerPanel() {
  const language = useLanguage();
  const words = useWords().letters.copying;
  const heading = useId();
  const [from, into] = useCopied();
  const { source, copied } = useMemo(() => copiedAnswer(from, into), [from, into]);
  const lines = useMemo(() => [source, copied], [source, copied]);
  const verdicts = useVerdicts(lines, copied);
  const title = (id: ReadableNotation) => titleOf(derivationOfLetters[id])[language];
  const texts = readableNotations.map((id) => ({ value: id, text: title(id) }));
  const line = (read: LineReading, name: string) => (
    <li className={styles.line}>
      <p className={styles.name}>{name}</p>
      <Tex tex={read.placed.line.tex} notation={read.options.notation} texStyle="display" />
      <JudgedLine read={read} isWhole verdicts={verdicts} canGoThere={false} />
    </li>
  );
  return (
    <section className={styles.copying} aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      <p className={styles.text}>
        <Prose text={words.text} notation={into} />
      </p>
      <p className={styles.choices}>
        <Select
          label={words.from}
          options={texts}
          chosen={from}
          onChoose={(next) => chooseCopied(next, into)}
        />
        <Select
          label={words.into}
          options={texts}
          chosen={into}
          onChoose={(next) => chooseCopied(from, next)}
        />
      </p>
      <ol className={styles.lines}>
        {line(source, words.sourceLine(title(from)))}
        {line(copied, words.copiedLine(title(into)))}
      </ol>
    </section>
  );
}
