import type { Statement } from "../../src/formula/expression";
import { judge } from "../../src/formula/judge/judge";
import { statesAtFirst } from "../../src/formula/judge/evidence";
import { seededStates } from "../../src/formula/judge/points";
import { leavesOf, plainState } from "../../src/formula/judge/state";
import { lineOf } from "../../src/formula/judge/line";
import { readFormula, readLine } from "../../src/formula/read/lines";
import { lowerSide } from "../../src/formula/value/lower";
import { Lowering } from "../../src/formula/value/lowering";
import { Plan } from "../../src/formula/value/plan";
import { partsOf, type Term } from "../../src/formula/value/term";
import { ratiosToFirst, type Contender, type Quartiles } from "../measure";

const tex = String.raw;
const options = { notation: "z-p" } as const;

/** What keeps the results from being optimised away. */
let sink = 0;

const repeat =
  (work: () => number): Contender =>
  (count) => {
    for (let index = 0; index < count; index++) sink += work();
  };

function statementOf(line: string): Statement {
  const { sides, relations } = readLine(line, options);
  return { left: sides[0]!, relation: relations[0]!, right: sides[1]! };
}

/** How many different terms a line comes to. */
function nodeCount(statement: Statement): number {
  const seen = new Set<Term>();
  const visit = (term: Term) => {
    if (seen.has(term)) return;
    seen.add(term);
    partsOf(term).forEach(visit);
  };
  for (const { left, right } of lineOf(statement, "z-p").all) [left, right].forEach(visit);
  return seen.size;
}

/** Both sides valued at the points that the judge tries, and nothing else done with them. */
function valueOnly(statement: Statement): number {
  const line = lineOf(statement, "z-p");
  const [{ left, right }] = line.all as [(typeof line.all)[number]];
  const count = statesAtFirst(line);
  let sum = 0;
  for (let classCount = 1; classCount <= 8; classCount++) {
    const states = seededStates(classCount, count, line.needs);
    const plan = new Plan({ state: count, class: classCount, input: 1, sample: 1 }, false);
    const nodes = [plan.add(left), plan.add(right)];
    plan.run(leavesOf(states));
    for (const { value } of nodes) for (const entry of value) sum += entry;
  }
  return sum;
}

/** A line of about 40 terms, with its derivative, two sums and an exclusion. */
const line = tex`-\sum_k \frac{y_k}{p_k} \frac{\partial p_k}{\partial z_i} = -y_i (1 - p_i) - \sum_{k \ne i} \frac{y_k}{p_k} (-p_k p_i)`;

function againstBareValues(): Record<string, Contender> {
  const statement = statementOf(line);
  return {
    "both sides valued at the same points": repeat(() => valueOnly(statement)),
    verdict: repeat(() => judge(statement, options).points),
  };
}

function againstHalfTheLine(): Record<string, Contender> {
  const part = tex`-y_i (1 - p_i) - \sum_{k \ne i} \frac{y_k}{p_k} (-p_k p_i)`;
  const reading = (times: number) => {
    const source = Array.from({ length: times }, () => part).join(" ");
    return repeat(() => (readFormula(source, options).kind === "plus" ? 1 : 0));
  };
  return { "reading a line": reading(4), "reading a line twice as long": reading(8) };
}

const classCount = 10;
const logits = Array.from({ length: classCount }, (_, at) => Math.sin(3 * at) * 2);
const target = logits.map((_, at) => (at === 3 ? 1 : 0));

/** The entries of a compiled line in all cells of the Jacobian. */
function compiled(source: string): () => number {
  const lowering = new Lowering("z-p");
  const term = lowerSide(lowering, readFormula(source, options)).at([]);
  const plan = new Plan({ state: 1, class: classCount, input: 1, sample: 1 }, false);
  const { value } = plan.add(term);
  const leaves = leavesOf([plainState(logits, target)]);
  let turn = 0;
  return () => {
    leaves.values.logits[0] = turn = (turn + 1) % 7;
    plan.run(leaves);
    return value[turn]!;
  };
}

/** The same cells by a function written for them: sums and exponentials taken out of the loops. */
function handWritten(
  cell: (e: Float64Array, sum: number, i: number, j: number) => number,
): () => number {
  const out = new Float64Array(classCount * classCount);
  const z = Float64Array.from(logits);
  const e = new Float64Array(classCount);
  let turn = 0;
  return () => {
    z[0] = turn = (turn + 1) % 7;
    let sum = 0;
    for (let k = 0; k < classCount; k++) sum += e[k] = Math.exp(z[k]!);
    for (let i = 0; i < classCount; i++)
      for (let j = 0; j < classCount; j++) out[i * classCount + j] = cell(e, sum, i, j);
    return out[turn]!;
  };
}

const quotient = tex`\frac{e^{z_i} \sum_k e^{z_k} - e^{z_j} e^{z_i}}{(\sum_k e^{z_k})^2}`;
const cases = tex`\begin{cases} \frac{e^{z_i}}{\sum_k e^{z_k}} \left(1 - \frac{e^{z_j}}{\sum_k e^{z_k}}\right) & i = j \\ -\frac{e^{z_j}}{\sum_k e^{z_k}} \frac{e^{z_i}}{\sum_k e^{z_k}} & i \ne j \end{cases}`;

const againstHand = (source: string, cell: Parameters<typeof handWritten>[0]) => ({
  "written by hand": repeat(handWritten(cell)),
  "compiled line": repeat(compiled(source)),
});

export interface JudgeResult {
  readonly title: string;
  readonly ratios: Record<string, Quartiles>;
}

/** Called by the runner. */
Object.assign(window, { runBench: measureAll });

function measureAll(): JudgeResult[] {
  const results = [
    {
      title: `a line of ${nodeCount(statementOf(line))} terms, d to 8, ${judge(statementOf(line), options).points} deciding points`,
      ratios: ratiosToFirst(againstBareValues()),
    },
    { title: "reading, 4 and 8 times the same terms", ratios: ratiosToFirst(againstHalfTheLine()) },
    {
      title: `quotient rule in all ${classCount}×${classCount} cells`,
      ratios: ratiosToFirst(
        againstHand(quotient, (e, sum, i, j) => (e[i]! * sum - e[j]! * e[i]!) / sum ** 2),
      ),
    },
    {
      title: `both cases in all ${classCount}×${classCount} cells`,
      ratios: ratiosToFirst(
        againstHand(cases, (e, sum, i, j) =>
          i === j ? (e[i]! / sum) * (1 - e[j]! / sum) : -(e[j]! / sum) * (e[i]! / sum),
        ),
      ),
    },
  ];
  if (!Number.isFinite(sink)) throw new RangeError("the contenders computed nothing");
  return results;
}
