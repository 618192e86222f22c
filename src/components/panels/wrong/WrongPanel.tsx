import { useEffect, useMemo, useRef, type RefObject } from "react";
import { contradicts } from "../../../derivations/contradicts";
import { lineEntries } from "../../../derivations/lineEntries";
import { mistakes } from "../../../derivations/mistakes/library";
import {
  picturedLines,
  picturedMistakes,
  type PicturedMistakeId,
} from "../../../derivations/mistakes/pictured";
import { markedTexOf } from "../../../derivations/terms";
import { drawWrong, openElsewhere } from "../../../state/actions/places";
import { useClassCount, useDerivation, useNotation, useWrong } from "../../../state/chosen";
import { readerOf } from "../../../state/derivations";
import { useLanguage, useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { readAll } from "../../../state/lines";
import { quantitiesOf, type Quantities } from "../../../state/quantities";
import { useVerdicts } from "../../../state/judging";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { Switch } from "../../controls/Switch";
import { Tex } from "../../tex/Tex";
import { MistakeNote } from "../../views/own/MistakeNote";
import { JudgedLine } from "../derivation/JudgedLine";
import { LineButtons } from "../derivation/LineButtons";
import { marked } from "../terms/markedFormulas";
import styles from "./WrongPanel.module.css";

const nameOf = (id: PicturedMistakeId) => mistakes.find((one) => one.id === id)!;

/** In the picture itself: that it is wrong, and by which mistake. */
export function WrongNote() {
  const wrong = useWrong();
  const language = useLanguage();
  const words = useWords().wrong;
  if (wrong === "none") return null;
  return (
    <p role="status" className={styles.warning}>
      {words.on(nameOf(wrong).name[language])}{" "}
      <Button onClick={() => drawWrong("none")}>{words.putRight}</Button>
    </p>
  );
}

interface Props {
  /** Whether the reader has just asked for it, so that it is brought into sight */
  isAskedFor: boolean;
}

/** Draws the picture with one of the commonest mistakes of public code, and says what becomes of it. */
export function WrongPanel({ isAskedFor }: Props) {
  const wrong = useWrong();
  const language = useLanguage();
  const words = useWords().wrong;
  const panel = useRef<HTMLElement>(null);
  useIntoSight(panel, isAskedFor);
  return (
    <section ref={panel} className={styles.wrong} aria-label={words.region}>
      <p className={styles.switches}>
        {picturedMistakes.map(({ id }) => (
          <Switch
            key={id}
            isOn={wrong === id}
            onToggle={() => drawWrong(wrong === id ? "none" : id)}
          >
            {nameOf(id).name[language]}
          </Switch>
        ))}
      </p>
      {wrong !== "none" && <Consequences id={wrong} isAskedFor={isAskedFor} />}
    </section>
  );
}

/** Brings what has just been opened into sight. */
function useIntoSight(place: RefObject<HTMLElement | null>, isAskedFor: boolean): void {
  useEffect(() => {
    if (isAskedFor) place.current!.scrollIntoView({ block: "nearest" });
  }, [place, isAskedFor]);
}

/** The wrong lines with their verdicts, and the lines of the derivation that say otherwise. */
function Consequences({ id, isAskedFor }: Props & { id: PicturedMistakeId }) {
  const derivation = useDerivation();
  const notation = useNotation();
  const language = useLanguage();
  const classCount = useClassCount();
  const words = useWords().wrong;
  const { logits, target, leaves, quantities } = useRestingFrame();
  const mistake = nameOf(id);
  const lines = useMemo(
    () => picturedLines(id, notation, readerOf(derivation)),
    [id, notation, derivation],
  );
  const verdicts = useVerdicts(lines, lines[0]);
  // What is false for the reader's label anyway says nothing of the mistake.
  const turned = useMemo(() => {
    const right = quantitiesOf(logits, target);
    return readAll(derivation).filter((read) => {
      const entries = lineEntries(read, classCount);
      const speaksAgainst = (values: Quantities) =>
        contradicts(read, entries, values, leaves, classCount);
      return speaksAgainst(quantities) && !speaksAgainst(right);
    });
  }, [derivation, classCount, logits, target, quantities, leaves]);
  const refs = useMemo(() => lines.map((read) => marked({ kind: "line", read })), [lines]);
  const place = useRef<HTMLDivElement>(null);
  useIntoSight(place, isAskedFor);
  return (
    <div ref={place} className={styles.consequences}>
      <MistakeNote
        mistake={mistake}
        notation={notation}
        language={language}
        words={ownWords[language]}
        onAnswer={() => openElsewhere(mistake.answer)}
      />
      <ol className={styles.lines}>
        {lines.map((read, at) => {
          const { left, right } = markedTexOf(read);
          return (
            <li key={read.placed.line.id}>
              <SidewaysScroller label={words.line}>
                <div ref={refs[at]}>
                  <Tex tex={`${left} ${right}`} notation={notation} texStyle="display" />
                </div>
              </SidewaysScroller>
              <JudgedLine read={read} isWhole={false} verdicts={verdicts} canGoThere={false} />
            </li>
          );
        })}
      </ol>
      <p className={styles.turned}>
        {words.turned(turned.length)} <LineButtons lines={turned} />
      </p>
    </div>
  );
}
