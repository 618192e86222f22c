import { precisions, type DigitsKept } from "../../../math";
import { formatNumber } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import type { DigitsRow } from "../../charts/DigitsChart";
import styles from "./FaultList.module.css";

interface Props {
  rows: readonly DigitsRow[];
  words: PictureWords["precision"];
}

/** From so many lost digits on it is worth a word. */
const lostFrom = 0.5;

/** What breaks where: one sentence for each form and format in which something does. */
export function FaultList({ rows, words }: Props) {
  const sentences = rows.flatMap(({ id, name, kept }) =>
    precisions.flatMap((precision) => {
      const parts = partsOf(kept[precision], words);
      if (parts.length === 0) return [];
      return [
        <li key={`${id} ${precision}`}>
          <strong>{precision}</strong>, {name}: {parts.join(words.and)}
        </li>,
      ];
    }),
  );
  return (
    <section aria-label={words.named}>
      <h3 className={styles.title}>{words.named}</h3>
      <ul className={styles.faults}>
        {sentences.length > 0 ? sentences : <li>{words.nothing}</li>}
      </ul>
    </section>
  );
}

/** What is to be said of one form in one format. */
function partsOf(kept: readonly DigitsKept[], words: PictureWords["precision"]): string[] {
  const parts = (["nan", "infinite", "zero"] as const).flatMap((fault) => {
    const classes = kept.flatMap((one, at) => (one.fault === fault ? [at + 1] : []));
    return classes.length > 0 ? [words.faults[fault](classes.join(", "))] : [];
  });
  const lost = kept
    .filter(({ fault }) => fault === undefined)
    .reduce((most, { digits, of }) => Math.max(most, of - digits), 0);
  return lost < lostFrom
    ? parts
    : [...parts, words.lost(formatNumber(lost, 1), formatNumber(kept[0]!.of, 1))];
}
