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
import { pictureWords, type PictureWords } from "../../../words/pictures";
import { DigitsChart, type DigitsRow } from "../../charts/DigitsChart";
import { Choice } from "../../controls/Choice";
import { RangeField } from "../../controls/RangeField";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import numberTable from "../../views/numbers/NumberTable.module.css";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import styles from "./PrecisionPanel.module.css";
import { SampleControls } from "./SampleControls";

const quantities = Object.keys(roundedForms) as RoundedQuantity[];

/** Fewer right digits than this are named. */
const lostFrom = 0.5;

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
        <span className={styles.row}>
          {own.shownClass}
          <Choice
            label={own.shownClass}
            options={given.map((_, index) => ({
              value: String(index + 1),
              text: index + 1,
              name: words.classNumber(index + 1),
            }))}
            chosen={String(classIndex + 1)}
            onChoose={(classNumber) => chooseCell({ ...cell, logit: Number(classNumber) - 1 })}
          />
        </span>
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
          <SidewaysScroller label={own.valuesOf(String(classIndex + 1))}>
            <table className={`${numberTable.table} ${styles.values}`}>
              <caption className={styles.caption}>{own.valuesOf(String(classIndex + 1))}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{own.exact}</th>
                  {precisions.map((precision) => (
                    <th key={precision} scope="col">
                      {precision}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ form, name, quantity, kept }) => (
                  <tr key={form}>
                    <th scope="row">{name}</th>
                    <td>{exactText(exact[quantity][classIndex]!)}</td>
                    {precisions.map((precision) => {
                      const { value, fault } = kept[precision][classIndex]!;
                      return (
                        <td
                          key={precision}
                          data-fault={fault !== undefined || undefined}
                          className={styles.value}
                        >
                          {Number.isNaN(value) ? "NaN" : formatNumber(value, 4)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </SidewaysScroller>
          <section aria-label={own.named}>
            <h3 className={styles.title}>{own.named}</h3>
            <ul className={styles.faults}>{faultsOf(rows, own)}</ul>
          </section>
          <div className={styles.lines}>
            {forms.map(({ form }) => (
              <PictureLine key={form} id={form} notation={notation} />
            ))}
          </div>
          <p className={styles.quiet}>{own.howRounded}</p>
        </>
      )}
      table={() => <DigitsTable rows={rows} words={own} classText={words.classNumber} />}
    />
  );
}

/** An exact number with four digits, however small. */
function exactText(value: BigFloat): string {
  const number = toNumber(value);
  if (Math.abs(number) >= 0.001 || value.mantissa === 0n) return formatNumber(number, 4);
  return (value.mantissa < 0n ? "−" : "") + formatPower(log10Of(value), 2);
}

/** What breaks where: one sentence for each form and format in which something does. */
function faultsOf(rows: readonly DigitsRow[], words: PictureWords["precision"]) {
  const sentences = rows.flatMap(({ id, name, kept }) =>
    precisions.flatMap((precision) => {
      const own = kept[precision];
      const classesWith = (fault: DigitsKept["fault"]) =>
        own.flatMap((one, at) => (one.fault === fault ? [at + 1] : [])).join(", ");
      const parts = (["nan", "infinite", "zero"] as const).flatMap((fault) =>
        classesWith(fault) === "" ? [] : [words.faults[fault](classesWith(fault))],
      );
      const lost = own
        .filter(({ fault }) => fault === undefined)
        .map(({ digits, of }) => of - digits)
        .reduce((a, b) => Math.max(a, b), 0);
      if (lost >= lostFrom)
        parts.push(words.lost(formatNumber(lost, 1), formatNumber(own[0]!.of, 1)));
      return parts.length === 0
        ? []
        : [
            <li key={`${id} ${precision}`}>
              <strong>{precision}</strong>, {name}: {parts.join(words.and)}
            </li>,
          ];
    }),
  );
  return sentences.length > 0 ? sentences : <li>{words.nothing}</li>;
}

function DigitsTable({
  rows,
  words,
  classText,
}: {
  rows: readonly DigitsRow[];
  words: PictureWords["precision"];
  classText: (classNumber: number) => string;
}) {
  return (
    <SidewaysScroller label={words.tableOf}>
      <table className={numberTable.table}>
        <caption>{words.tableOf}</caption>
        <thead>
          <tr>
            <td />
            {rows[0]!.kept.float64.map((_, at) => (
              <th key={at} scope="col">
                {classText(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ id, name, kept }) =>
            precisions.map((precision) => (
              <tr key={`${id} ${precision}`}>
                <th scope="row">
                  {name}, {precision}
                </th>
                {kept[precision].map(({ digits, fault }, at) => (
                  <td key={at}>{fault ? words.faultNames[fault] : formatNumber(digits, 1)}</td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
