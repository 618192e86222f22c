import {
  derivationFileOfOwn,
  latexOfOwn,
  markdownOfOwn,
  type OwnDerivation,
} from "../../../export/ownDerivation";
import { chooseTakeAway } from "../../../state/actions/preferences";
import { useTakeAway } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { useOwnAnswers, type OwnAnswer, type OwnQuestion } from "../../../state/ownLines";
import { ownFormats } from "../../../state/takeAway";
import type { Sheet } from "../../../state/sheet";
import type { Words } from "../../../words";
import { ownWords, type OwnWords } from "../../../words/own";
import { Choice } from "../../controls/Choice";
import { TakenText } from "../../controls/TakenText";
import { verdictText } from "../../views/derivation/LineVerdict";

const textOf = { latex: latexOfOwn, markdown: markdownOfOwn, data: derivationFileOfOwn } as const;

interface Props {
  sheet: Sheet;
  questions: readonly (OwnQuestion | undefined)[];
}

/** The reader's own lines as text to take away, in a format of choice. */
export function OwnExportPanel({ sheet, questions }: Props) {
  const words = useWords();
  const own = ownWords[useLanguage()];
  const format = useTakeAway().own;
  const answers = useOwnAnswers(questions);
  if (!answers) return <p>{words.verdict.judging}</p>;
  const text = textOf[format](derivationOf(sheet, answers, words, own));
  return (
    <>
      <Choice
        label={own.exportAs}
        options={ownFormats.map((value) => ({ value, text: own.formats[value] }))}
        chosen={format}
        onChoose={(next) => chooseTakeAway({ own: next })}
      />
      <TakenText label={own.exported(own.formats[format])} text={text} words={own} />
    </>
  );
}

function derivationOf(
  { claim, letters }: Sheet,
  answers: readonly OwnAnswer[],
  words: Words,
  own: OwnWords,
): OwnDerivation {
  const lines = answers.map(({ reading, judged }) => {
    const verdicts = judged?.verdicts ?? [];
    const note = verdicts
      .map(({ step }, at) => {
        const isEquality = reading.statements[at]?.relation === "=";
        return verdictText(step, { isWorkedExample: false, isEquality }, words);
      })
      .join(own.semicolon);
    return { reading, verdicts, note };
  });
  return { claim, notation: letters, lines };
}
