import {
  linesOf,
  loadDerivations,
  numberOf,
  withBetween,
  type Derivation,
  type Part,
  type PlacedLine,
} from "../src/derivations/index.ts";
import { dotLine } from "../src/derivations/figures.ts";
import { picturedLines, picturedMistakes } from "../src/derivations/mistakes/pictured.ts";
import { pictureLines, type PictureLineId } from "../src/derivations/pictureLines.ts";
import { readPictureLine } from "../src/derivations/readPictureLine.ts";
import type { Text } from "../src/derivations/types.ts";
import { formulasIn, stringsIn } from "../src/derivations/prose.ts";
import { withMistake } from "../src/derivations/withMistake.ts";
import { notationOf, readingOptionsOf } from "../src/derivations/statements.ts";
import { readLines, withOpened } from "../src/derivations/readings.ts";
import { assumptionId, stands } from "../src/derivations/assumptions.ts";
import { verdictsOn, type RelationVerdict } from "../src/derivations/verdicts.ts";
import { cannotTell } from "../src/formula/judge/cannotTell.ts";
import type { Verdict } from "../src/formula/judge/verdict.ts";
import { relationsOf, texReader } from "../src/formula/read/lines.ts";
import type { ReadingOptions } from "../src/formula/read/reader.ts";
import { words } from "../src/words/all.ts";
import { pictureWords } from "../src/words/pictures.ts";
import { languageIds, say } from "../src/words/index.ts";
import { judgeQuestion } from "./claims.ts";
import { placeOf } from "./places.ts";

/**
 * Prints what the judge says of every relation that the product shows, and how many there are.
 *
 * @returns whether all of them stand, and none was left out
 */
export async function reportDerivations(): Promise<boolean> {
  let shown = 0;
  let judged = 0;
  let isSound = true;
  for (const derivation of await loadDerivations()) {
    console.log(`\n${derivation.id}`);
    const lines = linesOf(derivation);
    const read = readLines(derivation, lines, texReader);
    for (const one of withOpened(read)) {
      const { placed, stated } = one;
      const { line, part } = placed;
      const verdicts = verdictsOn(one);
      const count = shownIn(line.tex, readingOptionsOf(derivation, part));
      shown += count;
      judged += verdicts.length;
      for (const verdict of verdicts) {
        const isFine = stands(verdict.step, stated) && stands(verdict.claim, stated);
        isSound &&= isFine;
        console.log(
          `${isFine ? " " : "!"} ${numberOf(placed).padStart(4)}  ${line.id.padEnd(26)}${sayBoth(verdict, placed)}`,
        );
        if (!isFine) console.log(`        at ${placeOf(derivation.id, line.id)}`);
      }
    }
    for (const mistake of derivation.mistakes) {
      const wrong = withMistake(derivation, mistake.id);
      const read = readLines(wrong, linesOf(wrong), texReader).find(
        ({ placed }) => placed.line.id === mistake.line,
      )!;
      const verdicts = verdictsOn(read);
      shown += shownIn(mistake.tex, readingOptionsOf(derivation, read.placed.part));
      judged += verdicts.length;
      for (const verdict of verdicts) {
        // A line that is wrong on purpose has to be seen as wrong.
        const isFine = !stands(verdict.step, read.stated);
        isSound &&= isFine;
        console.log(
          `${isFine ? " " : "!"}  wrong  ${mistake.id.padEnd(24)}${sayVerdict(verdict.step)}`,
        );
        if (!isFine) console.log(`        at ${placeOf(derivation.id, mistake.id)}`);
      }
    }
    for (const part of derivation.parts) {
      const { figure } = part;
      if (figure?.kind !== "product") continue;
      const own = dotLine(derivation, part, figure, texReader);
      for (const { step } of verdictsOn(own)) {
        const isFine = stands(step, own.stated);
        isSound &&= isFine;
        judged++;
        console.log(`${isFine ? " " : "!"}  figure ${part.id.padEnd(24)}${sayVerdict(step)}`);
        if (!isFine) console.log(`        at ${placeOf(derivation.id, part.id)}`);
      }
      shown += shownIn(figure.dot, readingOptionsOf(derivation, part));
    }
    for (const { id, language } of untranslated(lines)) {
      isSound = false;
      console.log(`!  prose  ${id} has no reason in the language ${language}`);
      console.log(`        at ${placeOf(derivation.id, id)}`);
    }
    for (const { text, reading, lineId } of proseOf(derivation, lines)) {
      const problem = problemIn(text, reading);
      if (problem) {
        isSound = false;
        console.log(`!  prose  ${text}  ${sayVerdict(problem)}`);
        if (lineId) console.log(`        at ${placeOf(derivation.id, lineId)}`);
        continue;
      }
      const count = shownIn(text, reading);
      shown += count;
      if (count === 0) continue;
      const { verdict } = judgeQuestion({
        line: text,
        notation: reading.notation,
        abbreviations: derivation.abbreviations,
      });
      judged += count;
      isSound &&= stands(verdict, new Set());
      console.log(`  prose  ${text}  ${sayVerdict(verdict)}`);
    }
  }
  console.log("\nthe picture, wrong on purpose");
  for (const { id } of picturedMistakes)
    for (const read of picturedLines(id, "z-p", texReader))
      for (const { step } of verdictsOn(read)) {
        const isFine = !stands(step, read.stated);
        isSound &&= isFine;
        shown++;
        judged++;
        console.log(`${isFine ? " " : "!"}  wrong  ${id.padEnd(24)}${sayVerdict(step)}`);
      }
  console.log("\nthe pictures that stand alone");
  for (const id of Object.keys(pictureLines) as PictureLineId[]) {
    const read = readPictureLine(id, "z-p");
    for (const { step } of verdictsOn(read)) {
      const isFine = stands(step, read.stated);
      isSound &&= isFine;
      shown++;
      judged++;
      console.log(`${isFine ? " " : "!"}  line   ${id.padEnd(24)}${sayVerdict(step)}`);
    }
  }
  if (shown !== judged) console.log(`\n${shown} relations are shown, but ${judged} were judged`);
  console.log(`\nrelations shown and judged:\n${judged}`);
  return isSound && shown === judged;
}

/** Why a formula cannot be parsed, if it cannot. */
function problemIn(tex: string, reading: ReadingOptions): Verdict | undefined {
  try {
    relationsOf(tex, reading);
    return undefined;
  } catch (error) {
    return cannotTell(error);
  }
}

/**
 * How many relations a formula shows; two statements that are equivalent are judged as one, and so is
 * what cannot be parsed.
 */
function shownIn(tex: string, reading: ReadingOptions): number {
  if (problemIn(tex, reading)) return 1;
  const relations = relationsOf(tex, reading);
  const equivalences = relations.filter((relation) => relation === "\\Leftrightarrow");
  return equivalences.length || relations.length;
}

/** The lines whose reason is missing in a language of the page. */
function untranslated(lines: readonly PlacedLine[]) {
  const all = lines.flatMap(({ line }) => withBetween(line));
  return languageIds.flatMap((language) =>
    all.filter(({ why }) => !(why as Partial<Text>)[language]).map(({ id }) => ({ id, language })),
  );
}

/** Every formula in the prose of a derivation, and in the words of the interface. */
function proseOf(derivation: Derivation, lines: readonly PlacedLine[]) {
  const reading = { notation: derivation.notation, abbreviations: derivation.abbreviations };
  const inPart = (part: Part, texts: unknown, lineId?: string) =>
    stringsIn(texts)
      .flatMap(formulasIn)
      .map((text) => ({
        text,
        reading: { ...reading, notation: notationOf(derivation, part) },
        lineId,
      }));
  const own = lines.flatMap(({ line, part }) => [
    ...withBetween(line).flatMap(({ id, why, onLetters }) => inPart(part, [why, onLetters], id)),
    ...inPart(part, [part.title, part.short, part.figure]),
  ]);
  const wrong = derivation.mistakes.flatMap(({ id, line, name, why }) =>
    inPart(lines.find((placed) => placed.line.id === line)!.part, [name, why], id),
  );
  const others = stringsIn([
    derivation.title,
    derivation.method,
    derivation.credit,
    words,
    pictureWords,
  ])
    .flatMap(formulasIn)
    .map((text) => ({ text, reading, lineId: undefined }));
  return [...own, ...wrong, ...others];
}

function sayBoth({ step, claim }: RelationVerdict, { line }: PlacedLine): string {
  const at = line.at === "worked-example" ? " at the worked example" : "";
  const own = `${sayVerdict(step)}${at}`;
  return step === claim || claim.verdict === step.verdict
    ? own
    : `${own}; of the claim: ${sayVerdict(claim)}`;
}

function sayVerdict(verdict: Verdict): string {
  switch (verdict.verdict) {
    case "equal":
      return `equal  ${verdict.points} points, largest difference ${share(verdict.margin)} of its bound`;
    case "equal-if":
      return `equal if ${verdict.assumptions.map((one) => assumptionId(one)).join(", ")}  ${verdict.points} points, largest difference ${share(verdict.margin)} of its bound`;
    case "different": {
      const { left, right, indices, entry, state } = verdict.counterexample;
      const places = JSON.stringify({ ...indices, ...(entry.length > 0 && { entry }) });
      const { logits, target } = state.samples[0]!;
      return `DIFFERENT  ${left} and ${right} at logits ${JSON.stringify(logits)}, label ${JSON.stringify(target)}, ${places}`;
    }
    case "cannot-tell":
      return `CANNOT TELL  ${say(words.en.problems, verdict.problem)}${verdict.place ? ` (character ${verdict.place.start + 1})` : ""}`;
  }
}

const share = (margin: number) => margin.toPrecision(2);
