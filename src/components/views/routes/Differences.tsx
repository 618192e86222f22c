import type { RouteDifference, RouteNeeds } from "../../../derivations/routes";
import type { Words } from "../../../words";
import styles from "./Differences.module.css";

interface Props {
  difference: RouteDifference;
  leftTitle: string;
  rightTitle: string;
  words: Words;
}

/** What one route uses that the other does not, and what both do. */
export function Differences({ difference, leftTitle, rightTitle, words }: Props) {
  const { onlyIn, inBoth } = words.routes;
  const column = (name: string, needs: RouteNeeds) => {
    const texts = textsOf(needs, words);
    return (
      <div>
        <h3>{name}</h3>
        {texts.length === 0 ? (
          <p>{words.routes.nothing}</p>
        ) : (
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
    );
  };
  return (
    <div className={styles.differences}>
      {column(onlyIn(leftTitle), difference.left)}
      {column(inBoth, difference.both)}
      {column(onlyIn(rightTitle), difference.right)}
    </div>
  );
}

/** What is needed of the label comes first. */
const textsOf = ({ rules, assumptions, premises }: RouteNeeds, words: Words): string[] => [
  ...assumptions.map((assumption) => words.derivation.needs[assumption]),
  ...premises.map((premise) => words.derivation.reliesOn[premise]),
  ...rules.map((rule) => words.rules[rule]),
];
