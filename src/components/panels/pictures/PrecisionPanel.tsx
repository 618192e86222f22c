import { useMemo } from "react";
import {
  roundedFormOf,
  roundedForms,
  type RoundedForm,
  type RoundedQuantity,
} from "../../../derivations/roundedForms";
import { leavesOf, plainState } from "../../../formula/judge/state";
import {
  digitsKept,
  exactSoftmax,
  log10Of,
  precisions,
  toNumber,
  type BigFloat,
  type DigitsKept,
  type Precision,
} from "../../../math";
import { chooseCell } from "../../../state/actions/numbers";
import { chooseStretch } from "../../../state/actions/pictures";
import { useCell, useNotation, useStretch } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { isOffset, isSpread, stretched, stretchRange } from "../../../state/stretch";
import { formatNumber, formatPower } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { DigitsChart, type DigitsRow } from "../../charts/DigitsChart";
import { RangeField } from "../../controls/RangeField";
import { TextTable } from "../../views/numbers/TextTable";
import { FaultList } from "../../views/precision/FaultList";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import { ClassChoice } from "./ClassChoice";
import styles from "./PrecisionPanel.module.css";
import { SampleControls } from "./SampleControls";

const quantities = Object.keys(roundedForms) as RoundedQuantity[];

/** The same quantities in several forms and formats, beside what they are exactly. */
export function PrecisionPanel() {
  const { logits: given, target } = useMovingFrame();
  const stretch = useStretch();
  const cell = useCell();
  const notation = useNotation();
  const words = pictureWords[useLanguage()];
  const own = words.precision;
  const classCount = given.length;
  const classIndex = Math.min(cell.logit, classCount - 1);

  const forms = useMemo(
    () =>
      quantities.flatMap((quantity) =>
        roundedForms[quantity].map((form: RoundedForm, at) => ({
          quantity,
          form,
          isFirst: at === 0,
          entries: roundedFormOf(quantity, form, notation, classCount),
        })),
      ),
    [notation, classCount],
  );
  const exact = useMemo(() => {
    const { probabilities, logProbabilities, gradient } = exactSoftmax(
      stretched(given, stretch),
      target,
    );
    return { probability: probabilities, logProbability: logProbabilities, gradient };
  }, [given, target, stretch]);
  const rows = useMemo((): (DigitsRow & {
    readonly quantity: RoundedQuantity;
    readonly form: RoundedForm;
  })[] => {
    const leaves = leavesOf([plainState(stretched(given, stretch), target)]);
    return forms.map(({ quantity, form, isFirst, entries }) => {
      const kept = (precision: Precision): DigitsKept[] =>
        Array.from(entries[precision].update(leaves), (value, at) =>
          digitsKept(value, exact[quantity][at]!, precision),
        );
      return {
        id: form,
        quantity,
        form,
        isFirst,
        name: own.forms[form],
        kept: {
          float64: kept("float64"),
          float32: kept("float32"),
          float16: kept("float16"),
        },
      };
    });
  }, [forms, exact, given, target, stretch, own]);

  return (
    <PictureFrame
      label={own.figure}
      fileName="digits-kept"
      introduction={own.introduction}
      isWide
      figure={(widthPx) => <DigitsChart widthPx={widthPx} rows={rows} classIndex={classIndex} />}
      tools={
        <>
          <ClassChoice
            label={own.shownClass}
            classCount={classCount}
            chosen={classIndex}
            onChoose={(logit) => chooseCell({ ...cell, logit })}
          />
          <span>{own.legend}</span>
          <div className={styles.values}>
            <TextTable
              caption={own.valuesOf(String(classIndex + 1))}
              columnNames={[own.exact, ...precisions]}
              rows={rows.map(({ name, quantity, kept }) => ({
                name,
                texts: [
                  exactText(exact[quantity][classIndex]!),
                  ...precisions.map((precision) => {
                    const { value, fault } = kept[precision][classIndex]!;
                    return (
                      <span key={precision} className={styles.value} data-fault={fault}>
                        {Number.isNaN(value) ? "NaN" : formatNumber(value, 4)}
                      </span>
                    );
                  }),
                ],
              }))}
            />
          </div>
        </>
      }
      side={() => (
        <>
          <RangeField
            label={own.offset}
            value={stretch.offset}
            min={-1000}
            max={1000}
            accepts={isOffset}
            rejection={(text) =>
              words.vocabulary.notANumber(
                text,
                `−${stretchRange.largestOffset}`,
                `${stretchRange.largestOffset}`,
              )
            }
            onChange={(offset) => chooseStretch({ ...stretch, offset })}
          />
          <RangeField
            label={own.spread}
            value={stretch.spread}
            min={0}
            max={100}
            accepts={isSpread}
            rejection={(text) =>
              words.vocabulary.notANumber(text, "0", `${stretchRange.largestSpread}`)
            }
            onChange={(spread) => chooseStretch({ ...stretch, spread })}
          />
          <SampleControls />
          <FaultList rows={rows} words={own} />
          <div className={styles.lines}>
            {forms.map(({ form }) => (
              <PictureLine key={form} id={form} notation={notation} />
            ))}
          </div>
          <p className={styles.quiet}>{own.howRounded}</p>
        </>
      )}
      table={() => (
        <TextTable
          caption={own.tableOf}
          columnNames={given.map((_, at) => words.classNumber(at + 1))}
          rows={rows.flatMap(({ name, kept }) =>
            precisions.map((precision) => ({
              name: `${name}, ${precision}`,
              texts: kept[precision].map(({ digits, fault }) =>
                fault ? own.faultNames[fault] : formatNumber(digits, 1),
              ),
            })),
          )}
        />
      )}
    />
  );
}

/** An exact number with four digits, however small. */
function exactText(value: BigFloat): string {
  const number = toNumber(value);
  if (Math.abs(number) >= 0.001 || value.mantissa === 0n) return formatNumber(number, 4);
  return (value.mantissa < 0n ? "−" : "") + formatPower(log10Of(value), 2);
}
