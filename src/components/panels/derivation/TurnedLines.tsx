import type { Assumption, DerivationId } from "../../../derivations";
import { useLanguage, useWords } from "../../../state/environment";
import { titleOf } from "../../../state/derivations";
import { openDerivation } from "../../../state/actions/places";
import { useDerivation, useIsOneHot } from "../../../state/chosen";
import { readAll } from "../../../state/lines";
import { useTurnedLines } from "../../../state/judging";
import { Button } from "../../controls/Button";
import { LineButtons } from "./LineButtons";
import styles from "./TurnedLines.module.css";

/** Which lines the reader's label turns, where it is not one-hot, and the way that holds. */
export function TurnedLines() {
  const derivation = useDerivation();
  const isOneHot = useIsOneHot();
  const turned = useTurnedLines(readAll(derivation));
  const language = useLanguage();
  const words = useWords().derivation;
  if (isOneHot || !turned) return null;
  const general = derivation.relations.find(({ kind }) => kind === "one-hot-case-of");
  const needing = (assumption: Assumption) =>
    turned.filter(({ placed }) => placed.line.assumes?.includes(assumption));
  return (
    <div className={styles.turned} role="status">
      {turned.length === 0 ? (
        <span>{words.noneTurned}</span>
      ) : (
        <>
          <span>{words.turned(turned.length)}</span>
          {(["one-hot", "sum-one"] as const).map((assumption) => {
            const own = needing(assumption);
            return (
              own.length > 0 && (
                <span key={assumption} className={styles.group}>
                  <LineButtons lines={own} />
                  <span className={styles.need}>{words.needs[assumption]}</span>
                </span>
              )
            );
          })}
          {general && (
            <span className={`${styles.group} ${styles.general}`}>
              {words.forAnyLabel}{" "}
              <Button onClick={() => openDerivation(general.to as DerivationId)}>
                {titleOf(general.to)[language]}
              </Button>
            </span>
          )}
        </>
      )}
    </div>
  );
}
