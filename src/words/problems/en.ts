/** Why a formula could not be read or judged, and what to write instead. */
export const problems = {
  "too-long": ({ length, most }: { length: number; most: number }) =>
    `The formula has ${length} characters; at most ${most} are read. Split it into several lines.`,
  "too-deep": ({ most }: { most: number }) =>
    `The brackets are nested more than ${most} deep. Take some of them away.`,
  syntax: ({ message }: { message: string }) =>
    `This is not LaTeX that can be typeset: ${message}.`,
  "no-command": ({ command }: { command: string }) =>
    `${command} is not a command that is known here. Look at its spelling, or write the letter itself.`,
  "no-environment": ({ name }: { name: string }) =>
    `There is no environment “${name}”. Write cases, matrix, pmatrix or bmatrix.`,
  "environments-differ": ({ begin, end }: { begin: string; end: string }) =>
    `${begin} ends with ${end}. Both must have the same name.`,
  "two-scripts": ({ script }: { script: "subscript" | "superscript" }): string =>
    script === "subscript"
      ? "Two subscripts follow each other. Put both into one, as in p_{ij}."
      : "Two superscripts follow each other. Put both into one, or set brackets, as in (p^2)^3.",
  "bad-delimiter": ({ written, after }: { written: string; after: string }) =>
    `“${written}” cannot follow ${after}: write a bracket there, or leave \\left and \\right out.`,
  forbidden: ({ command }: { command: string }) =>
    `${command} is not read in a formula. Write the formula itself.`,
  unsupported: ({ what }: { what: string }) =>
    `${what} is not read here. Write the formula in another way.`,
  nothing: ({ after }: { after: string }) =>
    after.trim() === ""
      ? "A formula is missing here."
      : `Something is missing after “${after.trim()}”.`,
  unclosed: ({ bracket }: { bracket: string }) => `“${bracket}” is never closed.`,
  unopened: ({ bracket }: { bracket: string }) => `“${bracket}” closes what was never opened.`,
  "unknown-letter": ({ letter, known }: { letter: string; known: string }) =>
    `“${letter}” stands for nothing in this notation. Its letters are ${known}.`,
  "unknown-function": ({ name }: { name: string }) =>
    `“${name}” is not a function that is known here. Write exp, log, sqrt, max, softmax, sigmoid, lse or diag.`,
  "not-here": ({ written }: { written: string }) => `“${written}” cannot stand here.`,
  "lonely-index": ({ index }: { index: string }) =>
    `“${index}” stands alone. An index belongs to a letter: with several, write p_{ij} with braces.`,
  "brace-digits": ({ written, instead }: { written: string; instead: string }) =>
    `“${written}” means only its first digit. Write ${instead}.`,
  "bad-index": ({ written }: { written: string }) =>
    `“${written}” is not an index. Write a letter, a class number, or a letter ± a number.`,
  "index-count": ({ of, takes, found }: { of: string; takes: number; found: number }) =>
    takes === 0
      ? `“${of}” takes no index. Leave it out.`
      : `“${of}” takes ${takes === 1 ? "1 index" : `${takes} indices`}, but ${found} ${found === 1 ? "stands" : "stand"} here.`,
  "class-from-one": ({ written }: { written: string }) => `“${written}”: numbering begins at 1.`,
  "bad-bounds": ({ written }: { written: string }) =>
    `“${written}” does not say over which index the sum runs. Write \\sum_{k}, \\sum_{k=1}^{d} or \\sum_{k \\ne i}, with a letter that stands for nothing else.`,
  "bound-outside": ({ index }: { index: string }) =>
    `“${index}” is bound by a Σ and stands outside of it as well. Rename one of the two.`,
  "loose-index": ({ index }: { index: string }) =>
    `“${index}” stands only in a bound or a condition. It must also be the index of a quantity outside of it, or be a count such as the number of classes.`,
  "two-kinds": ({ index }: { index: string }) =>
    `“${index}” numbers two different things: classes, inputs or samples. Use two letters.`,
  "bad-condition": ({ written }: { written: string }) =>
    `“${written}” is not a condition. Write i = j or i \\ne j.`,
  "derivative-by": ({ written }: { written: string }) =>
    `A derivative is taken with respect to a quantity, as in \\partial l/\\partial z_i; “${written}” is none.`,
  "derivative-order": ({ over, under }: { over: number; under: number }) =>
    `The derivative is of order ${over} above and ${under} below. Both must agree.`,
  dots: ({ written }: { written: string }) =>
    `It cannot be told what “${written}” stands for. Dots continue a row or a sum whose entries share a pattern.`,
  "log-base": ({ written }: { written: string }) =>
    `The base “${written}” of the logarithm is not known. Write \\log, \\log_2 or \\log_{10}.`,
  "rows-differ": () => "The rows do not have the same number of entries. Fill them up.",
  "no-relation": () => "There is no relation to judge. Write both sides, with = between them.",
  "relation-inside": ({ relation }: { relation: string }) =>
    `“${relation}” cannot stand inside of an expression.`,
  shapes: ({ left, right, by }: { left: string; right: string; by: string }) =>
    `The shapes ${left} and ${right} do not fit at “${by}”. Is a transpose missing? Or write entries, with their indices.`,
  "needs-scalar": ({ written, shape }: { written: string; shape: string }) =>
    `“${written}” has the shape ${shape}, but a single number is needed here. Write an entry, with its index.`,
  "not-upstream": ({ of, by }: { of: string; by: string }) =>
    `“${of}” is not computed from “${by}”, so this derivative has no meaning here.`,
  "not-differentiable": ({ what }: { what: string }) => `${what} is not differentiated here.`,
  "no-such-index": ({ index, most }: { index: number; most: number }) =>
    `Lines are judged with at most ${most} classes, so there is no class ${index}. Write a number from 1 to ${most}.`,
  "too-large": () =>
    "Too many sums and indices run at once to judge this line. Split it into several.",
  "no-members": () => "There is no case to judge: no index meets the conditions.",
  "other-size": ({ count, found }: { count: number; found: number }) =>
    `The line speaks of ${count} entries, but the state that it is judged at has ${found} classes.`,
  "close-call": () =>
    "At some test points both sides are equal within rounding, so it cannot be told which is larger.",
  "few-points": ({ count, least }: { count: number; least: number }) =>
    `Only ${count} of the test points could decide; ${least} are needed. At the others the values overflow, cancel, or have no such index.`,
  "no-judge": () => "The part of this page that judges did not load; open the page again.",
  "too-slow": () =>
    "Judging this line took too long and was given up. Write it shorter, or in several lines.",
};
