import { numberOf, hasSource } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import type { Assumption } from "../../../derivations/types";
import { useDerivation, useKnown, useNotationOf, useReading } from "../../../state/chosen";
import { useWords } from "../../../state/environment";
import type { useVerdicts } from "../../../state/judging";
import { placesText } from "../../placesText";
import { Tex } from "../../tex/Tex";
import { Conditions } from "../../views/derivation/Conditions";
import { PaperFormula } from "../../views/paper/PaperFormula";
import { JudgedLine } from "../derivation/JudgedLine";
import { Reason } from "../derivation/Reason";
import { isBeside } from "../derivation/shownLines";
import { useHoldingAssumptions } from "../derivation/useHoldingAssumptions";
import { useLineNumbers } from "../derivation/useLineNumbers";
import styles from "./PaperLine.module.css";

interface Props {
  read: LineReading;
  verdicts: ReturnType<typeof useVerdicts>;
}

/** A line of the handout: formula, numbers, why it follows, what the judge says. */
export function PaperLine({ read, verdicts }: Props) {
  const isWithheld = useKnown() < read.placed.step;
  return (
    <li className={styles.line} data-beside={isBeside(read) || undefined}>
      {isWithheld ? <ToPredict read={read} /> : <WholeLine read={read} verdicts={verdicts} />}
    </li>
  );
}

/** A line that is withheld: what it begins with, and room to write the rest. */
function ToPredict({ read }: { read: LineReading }) {
  const { left, relation } = read.parted;
  return (
    <>
      <span className={styles.number}>{numberOf(read.placed)}</span>
      <div className={styles.blank}>
        <Tex tex={`${left}{} ${relation}`} notation={read.options.notation} texStyle="display" />
      </div>
    </>
  );
}

function WholeLine({ read, verdicts }: Props) {
  const reading = useReading();
  const { numbers, fixedLeaves } = useLineNumbers(read);
  return (
    <>
      <span className={styles.number}>
        {numberOf(read.placed)}
        {reading !== "letters" &&
          Object.entries(numbers?.indices ?? {})
            .toSorted()
            .map(([letter, value]) => (
              <small key={letter} className={styles.place}>
                {placesText({ [letter]: value })}
              </small>
            ))}
      </span>
      <div>
        <PaperFormula
          letters={{ ...markedTexOf(read), chainLeft: read.parted.chainLeft }}
          numbers={numbers}
          reading={reading}
          fixedLeaves={fixedLeaves}
          notation={useNotationOf(read.placed.part)}
        />
        <div className={styles.below}>
          <Reason read={read} />
          <PaperVerdict read={read} verdicts={verdicts} />
        </div>
      </div>
    </>
  );
}

/** What the judge says of a line, where it holds, and what it needs that is not so here. */
export function PaperVerdict({ read, verdicts }: Props) {
  const { line, part } = read.placed;
  const derivation = useDerivation();
  const notation = useNotationOf(part);
  const words = useWords().derivation;
  const holds = useHoldingAssumptions();
  const broken = ([...read.stated] as Assumption[]).filter((assumption) => !holds(assumption));
  const isDifferent = verdicts.get(read)?.some(({ step }) => step.verdict === "different");
  return (
    <div className={styles.verdict}>
      <JudgedLine
        read={read}
        isWhole={isDifferent === true || broken.length > 0}
        verdicts={verdicts}
        canGoThere={false}
      />
      <Conditions
        line={line}
        isWhole
        classes={undefined}
        isElsewhere={false}
        hasSource={hasSource(derivation)}
        notation={notation}
        words={words}
      />
      {broken.map((assumption) => (
        <p key={assumption} className={styles.broken}>
          {words.needs[assumption]}
          {!line.assumes?.includes(assumption) && words.needsFromBefore} ·{" "}
          <strong>{words.notSoHere}</strong>
        </p>
      ))}
    </div>
  );
}
