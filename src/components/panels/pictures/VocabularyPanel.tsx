import { useDeferredValue } from "react";
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
import { isGenerated, mostMoved, vocabularyScales, zoomedAround } from "../../../state/vocabulary";
import { fitsLink } from "../../../state/link/vocabulary";
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
import { Unfolding } from "../Unfolding";
import { NumberForm } from "../../controls/NumberForm";
import { BlockMatrix, matrixRoom, pixelsOf } from "../../views/vocabulary/BlockMatrix";
import { BlockTable } from "../../views/vocabulary/BlockTable";
import { Concentration } from "../../views/vocabulary/Concentration";
import { Minimap } from "../../views/vocabulary/Minimap";
import { MovedLogit } from "../../views/vocabulary/MovedLogit";
import { BlockCardPanel } from "./BlockCardPanel";
import { PictureFrame } from "./PictureFrame";
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
    <>
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
    </>
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
  const words = pictureWords[language].vocabulary;
  // While other logits are on their way, those before are in sight, whole.
  const isHere = logits.source === source;
  const view = isHere ? vocabulary.view : wholeMatrix(classCount);
  const inRange = (at: number) => Math.min(at, classCount - 1);
  const cell = {
    output: inRange(vocabulary.cell.output),
    logit: inRange(vocabulary.cell.logit),
  };

  /** The picture that there is room for, and the block of the cell in it */
  const sized = (widthPx: number) => {
    const sidePx = widthPx - matrixRoom.left - matrixRoom.right;
    const { blockSize } = pixelWindow(view, classCount, pixelsOf(sidePx));
    const [row, column] = [cell.output, cell.logit].map((at) => Math.floor(at / blockSize));
    return { sidePx, blockSize, block: jacobianBlock(sums, blockSize, row!, column!) };
  };
  const zoom = (factor: number) => lookAt(zoomedAround(view, cell, factor));
  const later = useDeferredValue(view);

  const rejection = (text: string, { least, most }: { least: number; most: number }) =>
    words.notANumber(text, formatCount(least), formatCount(most));
  return (
    <PictureFrame
      label={words.figure}
      fileName={`jacobian-${classCount}`}
      introduction={words.introduction}
      figure={(widthPx) => (
        <BlockMatrix
          {...{ logits, view, colors, cell, labelIndex, notation, words }}
          {...sized(widthPx)}
          scaleKind={scale}
          onView={lookAt}
          onCell={chooseVocabularyCell}
        />
      )}
      tools={
        <>
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
        </>
      }
      side={(widthPx) => (
        <>
          <SourcePanel
            source={source}
            words={words}
            rejection={rejection}
            onSource={chooseSource}
          />
          <Unfolding id="paste" summary={words.paste.open}>
            <PastePanel words={words} />
          </Unfolding>
          {!fitsLink(source) && !isGenerated(source) && (
            <p className={styles.quiet}>{words.paste.tooLongForLink(formatCount(classCount))}</p>
          )}
          <div className={styles.where}>
            <Minimap
              logits={logits}
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
          <BlockCardPanel {...{ logits, cell, notation, words }} {...sized(widthPx)} />
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
        </>
      )}
      table={() => <BlockTable sums={sums} view={later} words={words} />}
    />
  );
}
