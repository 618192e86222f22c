import fc from "fast-check";
import { derivationIds, lineNumbersOf, linesOf, type Derivation } from "../../derivations";
import { choiceCount } from "../../derivations/choiceCount";
import { claimIds } from "../../derivations/claims";
import { picturedMistakes } from "../../derivations/mistakes/pictured";
import { opening, openingDerivationId } from "../../derivations/opening";
import { termsOf } from "../../derivations/terms";
import { readableNotations } from "../../formula/notation";
import { logitGenerators, oneHot, type Corners } from "../../math";
import { derivationOf, loadDerivation } from "../derivations";
import { descentsOn } from "../descent";
import {
  matrixIds,
  pages,
  pictureIds,
  readings,
  settled,
  views,
  type ExplorerState,
} from "../explorerState";
import { reductions } from "../layer";
import { readAll } from "../lines";
import { blankSheet } from "../sheet";
import {
  embeddedParts,
  numberFormats,
  ownFormats,
  takeSections,
  textFormats,
  textScopes,
} from "../takeAway";
import { codeLanguages } from "../../derivations/codeLanguages";
import type { TermRef } from "../termRef";
import { unfoldable } from "../unfolded";
import {
  clampView,
  countOf,
  largestSeed,
  vocabularyScales,
  type LogitSource,
  type Vocabulary,
} from "../vocabulary";

await Promise.all(derivationIds.map(loadDerivation));

const number = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value + 0);
const weight = fc.oneof(
  fc.constant(0),
  fc.constant(1),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

/** What a reader may type: anything on one line, LaTeX and what means something in a link included. */
const ownText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom(
        "\\frac{p_i}{2}",
        "&",
        "=",
        "#",
        "%",
        "%41",
        "+",
        ";",
        ":",
        "&lines=",
        "−",
        "（",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join("").replaceAll("\n", ""));

const exactly = (length: number) => ({ minLength: length, maxLength: length });
const rowsOf = <Row>(count: number, row: fc.Arbitrary<Row>) => fc.array(row, exactly(count));

export const openableSteps = (derivation: Derivation) =>
  linesOf(derivation)
    .filter(({ line }) => line.between)
    .map(({ step }) => step);

const anySource: fc.Arbitrary<LogitSource> = fc.oneof(
  fc.record({
    generator: fc.constantFrom(...logitGenerators),
    count: fc.integer({ min: 2, max: 500_000 }),
    seed: fc.nat({ max: largestSeed }),
  }),
  fc
    .array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 2, maxLength: 40 })
    .map((numbers) => ({ numbers: numbers.map((value) => value + 0) })),
);

const anyVocabulary: fc.Arbitrary<Vocabulary> = anySource.chain((source) => {
  const count = countOf(source);
  const index = fc.nat({ max: count - 1 });
  const at = fc.double({ min: 0, max: count, noNaN: true });
  return fc.record({
    source: fc.constant(source),
    moved: fc.uniqueArray(fc.record({ classIndex: index, logit: number }), {
      maxLength: 5,
      selector: ({ classIndex }) => classIndex,
    }),
    labelIndex: index,
    cell: fc.record({ output: index, logit: index }),
    view: fc.record({ row: at, column: at, span: at }).map((view) => clampView(view, count)),
    scale: fc.constantFrom(...vocabularyScales),
  });
});

/** Any state that a reader can reach. */
export const anyState: fc.Arbitrary<ExplorerState> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom(...derivationIds))
  .chain(([classCount, id]) => {
    const derivation = derivationOf(id);
    const index = fc.nat({ max: classCount - 1 });
    const vectorOf = (entry: fc.Arbitrary<number>) => fc.array(entry, exactly(classCount));
    const label = fc.oneof(
      index.map((labelIndex) => [...oneHot(labelIndex + 1, classCount)]),
      vectorOf(weight),
    );
    const layer = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }))
      .chain(([sampleCount, inputCount]) =>
        fc.record({
          inputs: rowsOf(sampleCount, fc.array(number, exactly(inputCount))),
          weights: rowsOf(inputCount, vectorOf(number)),
          targets: rowsOf(sampleCount, label),
          sample: fc.nat({ max: sampleCount - 1 }),
          reduction: fc.constantFrom(...reductions),
        }),
      );
    const state = fc.record({
      derivation: fc.constant(id),
      step: fc.integer({ min: 1, max: linesOf(derivation).length }),
      logits: vectorOf(number),
      target: label,
      layer: fc.option(layer, { nil: undefined }),
      scene: id === openingDerivationId ? fc.nat({ max: opening.length }) : fc.constant(0),
      guess: fc.option(index, { nil: undefined }),
      page: fc.constantFrom(...pages),
      picture: fc.constantFrom(...pictureIds),
      descent: fc.record({
        stepSize: fc.double({ min: 1e-9, max: 1000, noNaN: true }),
        stepCount: fc.nat({ max: 2000 }),
        on: fc.constantFrom(...descentsOn),
      }),
      stretch: fc.record({
        offset: fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => value + 0),
        spread: fc.double({ min: 0, max: 1e4, noNaN: true }),
      }),
      size: fc.integer({ min: 2, max: 1_000_000 }),
      corners: fc
        .uniqueArray(fc.nat({ max: 11 }), exactly(3))
        .map((classes) => classes as unknown as Corners),
      vocabulary: anyVocabulary,
      beside: fc.constantFrom(...derivationIds),
      opened: fc.subarray(openableSteps(derivation)),
      listed: fc.subarray(lineNumbersOf(derivation)),
      unfolded: fc.subarray([...unfoldable]),
      copied: fc.tuple(
        fc.constantFrom(...readableNotations),
        fc.constantFrom(...readableNotations),
      ),
      takeAway: fc.record({
        section: fc.constantFrom(...takeSections),
        code: fc.constantFrom(...codeLanguages),
        scope: fc.constantFrom(...textScopes),
        text: fc.constantFrom(...textFormats),
        numbers: fc.constantFrom(...numberFormats),
        own: fc.constantFrom(...ownFormats),
        part: fc.constantFrom(...embeddedParts),
      }),
      embed: fc.option(fc.constantFrom(...embeddedParts), { nil: undefined }),
      cell: fc.record({ output: index, logit: index }),
      matrix: fc.constantFrom(...matrixIds),
      against: fc.option(fc.integer({ min: 1, max: linesOf(derivation).length }), {
        nil: undefined,
      }),
      pinned: fc.option(
        fc.oneof(
          index.map((at): TermRef => ({ kind: "entry", name: `probability-${at + 1}` })),
          fc.tuple(index, index).map(([row, column]): TermRef => ({
            kind: "entry",
            name: `jacobian-${row + 1}-${column + 1}`,
          })),
          fc
            .constantFrom(...readAll(derivation))
            .chain((read) =>
              fc
                .nat({ max: Math.max(termsOf(read).length - 1, 0) })
                .map((number): TermRef =>
                  termsOf(read).length > 0
                    ? { kind: "term", line: read.placed.line.id, number }
                    : { kind: "entry", name: "loss" },
                ),
            ),
        ),
        { nil: undefined },
      ),
      view: fc.constantFrom(...views),
      reading: fc.constantFrom(...readings),
      known: fc.option(fc.nat({ max: linesOf(derivation).length }), { nil: undefined }),
      picked: fc.option(fc.integer({ min: 1, max: choiceCount }), { nil: undefined }),
      attempt: fc.option(
        fc.record({
          line: fc.constantFrom(...linesOf(derivation).map(({ line }) => line.id)),
          text: ownText,
        }),
        { nil: undefined },
      ),
      sheet: fc.record({
        claim: fc.constantFrom("none" as const, ...claimIds),
        letters: fc.constantFrom(...readableNotations),
        lines: fc.array(ownText, { minLength: 1, maxLength: 5 }),
      }),
      wrong: fc.constantFrom("none", ...picturedMistakes.map(({ id: wrong }) => wrong)),
      mistake: fc.constantFrom("none", ...derivation.mistakes.map(({ id }) => id)),
      isPresenting: fc.boolean(),
      areLettersKeys: fc.boolean(),
      notation: fc.constantFrom("own", ...readableNotations),
      language: fc.constantFrom("auto", "en", "zh"),
      theme: fc.constantFrom("auto", "light", "dark"),
    });
    return state.map(settled).map(withoutUnseen);
  });

/** What the reader has written goes with the link of the page on which it stands. */
export const withoutUnseen = (state: ExplorerState): ExplorerState =>
  state.page === "own" ? state : { ...state, sheet: blankSheet };
