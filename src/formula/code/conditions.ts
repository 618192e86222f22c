import { compares } from "../comparisons";
import type { Axis, Comparison } from "../expression";
import type { Mask, Position, Running, Term, TermOf } from "../value/term";

/** How many of each there are. */
export type Counts = Readonly<Record<Axis, number>>;

type Condition = Mask[number];

/** The conditions of a mask that are not so anyway; undefined where they never hold. */
export function openConditions(mask: Mask, counts: Counts): Mask | undefined {
  if (mask.some((one, at) => mask.slice(at + 1).some((other) => isNegation([one], [other]))))
    return undefined;
  const open: Condition[] = [];
  for (const condition of mask) {
    const holds = known(condition, counts);
    if (holds === false) return undefined;
    if (holds === undefined) open.push(condition);
  }
  return open;
}

/** Whether a condition holds, where that hangs on counts alone. */
function known({ left, relation, right }: Condition, counts: Counts): boolean | undefined {
  if (isSame(left, right)) return relation === "=" || relation === "\\le" || relation === "\\ge";
  const [one, other] = [fixed(left, counts), fixed(right, counts)];
  return one === undefined || other === undefined ? undefined : compares[relation](one, other);
}

function fixed(position: Position, counts: Counts): number | undefined {
  if (position.kind === "number") return position.value;
  return position.kind === "last" ? counts[position.of] + position.offset : undefined;
}

const isSame = (one: Position, other: Position) => JSON.stringify(one) === JSON.stringify(other);

/** A case distinction with nothing left out of it that is decided, or says what is said anyway. */
export interface Cases {
  readonly branches: readonly { readonly mask: Mask; readonly body: Term }[];
  /** Undefined: then there is no value */
  readonly otherwise: Term | undefined;
}

export function casesOf({ branches }: TermOf<"when">, counts: Counts): Cases {
  const open: { mask: Mask; body: Term }[] = [];
  let otherwise: Term | undefined;
  for (const { mask, body } of branches) {
    const left = openConditions(mask, counts);
    if (!left) continue;
    if (left.length === 0) {
      otherwise = body;
      break;
    }
    open.push({ mask: left, body });
  }
  // Of two cases that exclude each other and leave nothing out the second is all else.
  const [beforeLast, last] = open.slice(-2);
  if (!otherwise && beforeLast && last && isNegation(beforeLast.mask, last.mask)) {
    open.pop();
    otherwise = last.body;
  }
  while (otherwise && open.length > 0 && saysTheSame(open.at(-1)!, otherwise)) open.pop();
  return { branches: open, otherwise };
}

const opposite: Partial<Record<Comparison, Comparison>> = { "=": "\\ne", "\\ne": "=" };

function isNegation([one, ...more]: Mask, [other, ...others]: Mask): boolean {
  if (!one || !other || more.length > 0 || others.length > 0) return false;
  return (
    opposite[one.relation] === other.relation &&
    isSame(one.left, other.left) &&
    isSame(one.right, other.right)
  );
}

/** Whether a case says what is said otherwise, with its index in its place: z_3 where k = 3 of z_k. */
function saysTheSame({ mask, body }: { mask: Mask; body: Term }, otherwise: Term): boolean {
  if (body === otherwise) return true;
  const [condition, ...more] = mask;
  if (!condition || more.length > 0 || condition.relation !== "=") return false;
  const { left, right } = condition;
  if (left.kind !== "running" || left.offset !== 0 || right.kind === "running") return false;
  return textOf(body) === textOf(otherwise, { index: left.index, as: right });
}

/** A term written out for comparison, with another position in the place of an index. */
function textOf(term: Term, at?: { readonly index: Running; readonly as: Position }): string {
  return JSON.stringify(term, (_, value: unknown) => {
    if (typeof value === "object" && value !== null && "likeness" in value) {
      // A part of the term, but for what it is known by.
      return { ...value, id: 0, likeness: 0, varies: [] };
    }
    if (at && isPosition(value) && value.kind === "running" && value.index === at.index)
      return shifted(at.as, value.offset);
    return value;
  });
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  ["running", "number", "last", "label"].includes(String(value.kind)) &&
  ("offset" in value || "value" in value);

const shifted = (position: Position, by: number): Position =>
  position.kind === "number"
    ? { ...position, value: position.value + by }
    : { ...position, offset: position.offset + by };

/** The entries of a row that is written out, each at its place; undefined where it is none. */
export function entriesIn(
  { branches }: TermOf<"when">,
  counts: Counts,
): { readonly index: Running; readonly entries: readonly Term[] } | undefined {
  const first = branches[0]?.mask[0]?.left;
  if (first?.kind !== "running") return undefined;
  const { index } = first;
  const { axis = "class" } = index;
  const count = typeof axis === "number" ? axis : counts[axis];
  const isWritten = branches.every(
    ({ mask: [condition, ...more] }, at) =>
      more.length === 0 &&
      condition?.relation === "=" &&
      condition.left.kind === "running" &&
      condition.left.index === index &&
      condition.right.kind === "number" &&
      condition.right.value === at + 1,
  );
  if (!isWritten || branches.length !== count) return undefined;
  return { index, entries: branches.map(({ body }) => body) };
}
