import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { jacobianBlock, pixelWindow, wholeMatrix } from "../../../math";
import {
  chooseSource,
  chooseVocabularyCell,
  chooseVocabularyLabel,
  chooseVocabularyScale,
  goToCell,
  lookAt,
  moveVocabularyLogit,
  restoreVocabulary,
} from "../../../state/actions/vocabulary";
import { useNotation, useVocabulary } from "../../../state/chosen";
import { useLanguage, useTheme } from "../../../state/environment";
import { isGenerated, mostMoved, vocabularyScales } from "../../../state/vocabulary";
import { fitsLink } from "../../../state/vocabularyLink";
import {
  makeAgain,
  useHasFailed,
  useVocabularyLogits,
  type VocabularyLogits,
} from "../../../state/vocabularyLogits";
import { formatCount } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { jacobianColors } from "../../charts/jacobianColors";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Disclosure } from "../../controls/Disclosure";
import { DownloadFigure } from "../../controls/DownloadFigure";
import { NumberForm } from "../../controls/NumberForm";
import { BlockMatrix, matrixRoom, pixelsOf } from "../../views/vocabulary/BlockMatrix";
import { BlockTable } from "../../views/vocabulary/BlockTable";
import { Concentration } from "../../views/vocabulary/Concentration";
import { Minimap } from "../../views/vocabulary/Minimap";
import { MovedLogit } from "../../views/vocabulary/MovedLogit";
import { BlockCardPanel } from "./BlockCardPanel";
import { PastePanel } from "./PastePanel";
import { SourcePanel } from "./SourcePanel";
import styles from "./VocabularyPanel.module.css";

/** The Jacobian of as many classes as a vocabulary has. */
export function VocabularyPanel() {
  const all = pictureWords[useLanguage()];
  const words = all.vocabulary;
  const logits = useVocabularyLogits();
  const hasFailed = useHasFailed();
  return (
    <div className={styles.panel}>
      <p className={styles.introduction}>{words.introduction}</p>
      <div role="status">
        {hasFailed ? (
          <p className={styles.wrong}>
            {words.failed} <Button onClick={makeAgain}>{all.fetchAgain}</Button>
          </p>
        ) : (
          !logits && <p>{words.making}</p>
        )}
      </div>
      {logits && <Matrix logits={logits} />}
    </div>
  );
}

/** How much a button zooms. */
const zoomFactor = 2;

function Matrix({ logits }: { logits: VocabularyLogits }) {
  const vocabulary = useVocabulary();
  const { labelIndex, scale, source, moved } = vocabulary;
  const { sums, original, concentration } = logits;
  const classCount = sums.logits.length;
  const language = useLanguage();
  const { table: colors } = jacobianColors(useTheme());
  const notation = useNotation();
  const { asTable, download, downloadFailed, vocabulary: words } = pictureWords[language];
  const [sidePx, setSidePx] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const matrix = useRef<HTMLDivElement>(null);

  // While other logits are on their way, those before are in sight, whole.
  const isHere = logits.source === source;
  const view = isHere ? vocabulary.view : wholeMatrix(classCount);
  const inRange = (at: number) => Math.min(at, classCount - 1);
  const cell = {
    output: inRange(vocabulary.cell.output),
    logit: inRange(vocabulary.cell.logit),
  };

  useEffect(() => {
    const element = box.current!;
    const observer = new ResizeObserver(() =>
      setSidePx(Math.floor(element.clientWidth - matrixRoom.left - matrixRoom.right)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { blockSize } = useMemo(
    () => pixelWindow(view, classCount, pixelsOf(sidePx || 1)),
    [view, classCount, sidePx],
  );
  const row = Math.floor(cell.output / blockSize);
  const column = Math.floor(cell.logit / blockSize);
  const block = useMemo(() => {
    void moved; // the logits are changed in place
    return jacobianBlock(sums, blockSize, row, column);
  }, [sums, moved, blockSize, row, column]);
  const zoom = (factor: number) =>
    lookAt({
      row: cell.output + (view.row - cell.output) * factor,
      column: cell.logit + (view.column - cell.logit) * factor,
      span: view.span * factor,
    });
  const later = useDeferredValue(view);

  const rejection = (text: string, { least, most }: { least: number; most: number }) =>
    words.notANumber(text, formatCount(least), formatCount(most));
  const figure = () => {
    const svg = matrix.current!.querySelector<SVGSVGElement>("svg[data-figure]")!;
    const canvases = [...matrix.current!.querySelectorAll("canvas")]
      .filter(({ hidden }) => !hidden)
      .map((canvas) => ({
        canvas,
        x: canvas.offsetLeft,
        y: canvas.offsetTop,
        width: canvas.offsetWidth,
        height: canvas.offsetHeight,
      }));
    return { svg, canvases };
  };

  return (
    <div className={styles.matrix}>
      <section className={styles.figure} aria-label={words.figure}>
        <div ref={box} className={styles.square}>
          {sidePx > 0 && (
            <BlockMatrix
              ref={matrix}
              {...{ sums, view, sidePx, colors, cell, block, labelIndex, notation, words }}
              version={logits.moved}
              scaleKind={scale}
              onView={lookAt}
              onCell={chooseVocabularyCell}
            />
          )}
        </div>
        <div className={styles.tools}>
          <span className={styles.zoom}>
            <Button aria-label={words.zoomIn} onClick={() => zoom(1 / zoomFactor)}>
              +
            </Button>
            <Button aria-label={words.zoomOut} onClick={() => zoom(zoomFactor)}>
              −
            </Button>
            <Button onClick={() => lookAt(wholeMatrix(classCount))}>{words.whole}</Button>
            <Button onClick={() => goToCell({ ...cell, output: labelIndex })}>
              {words.goToLabel}
            </Button>
          </span>
          <span className={styles.scale}>
            {words.scale}
            <Choice
              label={words.scale}
              options={vocabularyScales.map((value) => ({ value, text: words.scales[value] }))}
              chosen={scale}
              onChoose={chooseVocabularyScale}
            />
          </span>
          <DownloadFigure
            name={`jacobian-${classCount}`}
            words={{ download, downloadFailed }}
            figure={figure}
          />
        </div>
      </section>
      <div className={styles.side}>
        <SourcePanel
          key={language}
          source={source}
          words={words}
          rejection={rejection}
          onSource={chooseSource}
        />
        <Disclosure summary={words.paste.open}>
          <PastePanel words={words} />
        </Disclosure>
        {!fitsLink(source) && !isGenerated(source) && (
          <p className={styles.quiet}>{words.paste.tooLongForLink(formatCount(classCount))}</p>
        )}
        <div className={styles.where}>
          <Minimap
            sums={sums}
            version={logits.moved}
            view={view}
            scaleKind={scale}
            colors={colors}
            label={words.minimap}
            onView={lookAt}
          />
          <div className={styles.forms}>
            <NumberForm
              key={`${cell.output} ${cell.logit} ${classCount}`}
              label={words.goTo}
              fields={[
                { label: words.rowNumber, value: cell.output + 1, least: 1, most: classCount },
                { label: words.columnNumber, value: cell.logit + 1, least: 1, most: classCount },
              ]}
              submit={words.goTo}
              rejection={rejection}
              onSubmit={([output, logit]) => goToCell({ output: output! - 1, logit: logit! - 1 })}
            />
            <NumberForm
              key={`label ${labelIndex} ${classCount}`}
              label={words.label}
              fields={[{ label: words.label, value: labelIndex + 1, least: 1, most: classCount }]}
              submit={words.choose}
              rejection={rejection}
              onSubmit={([classNumber]) => chooseVocabularyLabel(classNumber! - 1)}
            />
          </div>
        </div>
        <BlockCardPanel
          {...{ sums, blockSize, cell, block, notation, words }}
          version={logits.moved}
        />
        <MovedLogit
          key={cell.logit}
          classIndex={cell.logit}
          logit={sums.logits[cell.logit]!}
          original={original.get(cell.logit) ?? sums.logits[cell.logit]!}
          movedCount={moved.length}
          mostMoved={mostMoved}
          words={words}
          onLogit={(logit) => moveVocabularyLogit(cell.logit, logit)}
          onRestore={restoreVocabulary}
        />
        <Concentration classCount={classCount} data={concentration} words={words} />
      </div>
      <Disclosure summary={asTable} className={styles.table}>
        <BlockTable sums={sums} view={later} words={words} />
      </Disclosure>
    </div>
  );
}
