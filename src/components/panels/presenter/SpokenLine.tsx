import type { LineReading } from "../../../derivations/readings";
import { spokenConditions, spokenLine } from "../../../formula/speech";
import { useLanguage } from "../../../state/environment";
import { presenterWords } from "../../../words/presenter";
import { termWords } from "../../../words/terms";

/** A line as one would say it, for those who do not see it; from what its chain set out from. */
export function SpokenLine({ read, number }: { read: LineReading; number: string }) {
  const language = useLanguage();
  const { statements, options } = read;
  const [first] = statements;
  if (!first) return null;
  const sides = [(first.claim ?? first.step).left, ...statements.map(({ step }) => step.right)];
  const relations = statements.map(({ relation }) => relation);
  const { speech } = termWords[language];
  const said = spokenLine(sides, relations, options.notation, speech);
  const where = spokenConditions(options.where ?? [], options.notation, speech);
  return <p data-spoken-only>{presenterWords[language].spokenLine(number, said, where)}</p>;
}
