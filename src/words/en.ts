import { problems } from "./problems/en";

/** The words of the interface. `$…$` is TeX in role macros. */
export const en = {
  pageTitle: "Softmax, line by line",
  /** What stands between two sentences */
  sentenceGap: " ",
  header: {
    language: "Language",
    present: "Present",
    copyLink: "Copy link",
    linkCopied: "Link copied",
    longLink: (count: string, most: string) =>
      `Link copied. It has ${count} characters: some programs cut links after ${most}. Try it once where you put it.`,
    linkToCopy: "Copy this link",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
  },
  notices: {
    title: "About the link",
    absent: "Not fetched",
    dismiss: "Dismiss",
    more: (count: number) => `And ${count} more of the kind.`,
    unknownKey: (key: string) => `“${key}” is not something this page knows; it is left out.`,
    duplicate: (key: string) =>
      `“${key}” appears more than once in the link; the first one is used.`,
    badEncoding: (key: string) =>
      `“${key}” is cut off or wrongly encoded; the default is used. Copy the link once more, whole.`,
    unknownDerivation: (value: string, known: string) =>
      `derivation=${value}: there is no such derivation; use one of: ${known}. The first is shown.`,
    step: (value: string, lineCount: number) =>
      `step=${value}: the lines are numbered 1 to ${lineCount}; line 1 is shown.`,
    against: (value: string, lineCount: number) =>
      `against=${value}: lines are numbered from 1 to ${lineCount}; the line is compared with the one that it goes on from.`,
    known: (value: string, lineCount: number) =>
      `known=${value}: write the number of the last line that is shown, from 0 to ${lineCount}. None is withheld.`,
    open: (value: string, openable: string) =>
      `open=${value}: ${openable === "" ? "no line of this derivation can be opened" : `the lines that can be opened are ${openable}`}. All are closed.`,
    opening: (value: string, sceneCount: number) =>
      `opening=${value}: its scenes are numbered 1 to ${sceneCount}; the derivation is shown.`,
    notANumber: (key: string, value: string, position: number) =>
      `${key}: entry ${position}, “${value}”, is not a number; write decimals separated by commas, such as 0.5,−1,2. The default is used.`,
    tooLarge: (key: string, value: string, position: number, most: string) =>
      `${key}: entry ${position}, ${value}, is beyond ±${most}; use a smaller number. The default is used.`,
    emptyRow: (key: string, row: number) =>
      `${key}: row ${row} is empty; write its numbers, or leave the semicolon out.`,
    matrixEntry: (key: string, value: string, row: number, column: number) =>
      `${key}: row ${row}, column ${column}, “${value}”, is not a number; write a decimal such as −1.5.`,
    matrixEntryLarge: (key: string, value: string, row: number, column: number, most: string) =>
      `${key}: row ${row}, column ${column}, ${value}, is beyond ±${most}; use a smaller number.`,
    rowLength: (key: string, row: number, count: number, first: number) =>
      `${key}: row ${row} has ${count} numbers, row 1 has ${first}; give every row as many.`,
    layerShapes: (inputCount: number, weightRows: number) =>
      `x has ${inputCount} columns and W ${weightRows} rows; xW needs as many of one as of the other.`,
    layerHalf: (key: string, missing: string) =>
      `${key} is given without ${missing}; the layer needs both.`,
    layerSize: {
      inputs: (key: string, count: number, fewest: number, most: number) =>
        `${key}: ${count} inputs given; this page shows ${fewest} to ${most}.`,
      samples: (key: string, count: number, fewest: number, most: number) =>
        `${key}: ${count} samples given; this page shows ${fewest} to ${most}.`,
      classes: (key: string, count: number, fewest: number, most: number) =>
        `${key}: ${count} columns given, one for each class; this page shows ${fewest} to ${most} classes.`,
    },
    sameLabel: "All samples get the same label.",
    layerLeftOut: "The layer is left out.",
    layerStays: "The layer stays as it was.",
    batchCount: (count: number, sampleCount: number) =>
      `batch: ${count} labels for ${sampleCount} samples; give one for each.`,
    batchLabel: (row: number, value: string, classCount: number) =>
      `batch: label ${row}, “${value}”, is neither a class from 1 to ${classCount} nor ${classCount} weights that are 0 or more.`,
    sample: (value: string, sampleCount: number) =>
      `sample=${value}: the samples are numbered 1 to ${sampleCount}; sample 1 is shown.`,
    withoutLayer: (key: string) => `${key} needs x and W; it is left out.`,
    negativeWeight: (value: string, position: number) =>
      `target: weight ${position}, ${value}, is negative; weights are 0 or more. A one-hot label is used instead.`,
    classCount: (count: number, fewest: number, most: number) =>
      `logits: ${count} given; this page shows ${fewest} to ${most} classes. The worked example is used.`,
    targetLength: (count: number, classCount: number) =>
      `target: ${count} weights for ${classCount} classes; give one weight per class. A one-hot label is used instead.`,
    label: (value: string, classCount: number) =>
      `label=${value}: the classes are numbered 1 to ${classCount}; class 1 is used.`,
    focus: (value: string, classCount: number) =>
      `focus=${value}: write cell-ROW-COLUMN with numbers from 1 to ${classCount}, such as cell-1-2, or a quantity in the picture, such as probability-2, or both, separated by a comma.`,
    choice: (key: string, value: string, choices: string) =>
      `${key}=${value}: use one of: ${choices}.`,
    noLine: (value: string) =>
      `attempt: this derivation has no line “${value}”; your own line is left out.`,
    lineLength: (key: string, most: string) =>
      `${key}: a line is longer than ${most} characters; its beginning is shown.`,
    lineCount: (count: number, most: number) =>
      `lines: ${count} lines given; the first ${most} are shown.`,
    notLoaded: (derivation: string) =>
      `The derivation ${derivation} could not be fetched; check the connection and try again. Nothing else has changed.`,
    lettersNotLoaded:
      "What reads other letters could not be fetched; check the connection and choose them again. Nothing else has changed.",
    languageNotLoaded:
      "The page could not be fetched in Chinese; check the connection and choose 中文 again. Nothing else has changed.",
    form: (key: string, value: string, form: string) =>
      `${key}=${value}: write it like this: ${form}. The default is used.`,
    vocabulary: (value: string) =>
      `vocabulary=${value}: write normal, zipf, uniform or peaked with a number of classes and a seed, such as zipf(50257,7), or logits separated by commas. zipf(50257,7) is shown.`,
    vocabularySize: (count: string, fewest: number, most: string) =>
      `vocabulary: ${count} classes asked for; there can be ${fewest} to ${most}. zipf(50257,7) is shown.`,
    vocabularyPasted: (count: number) =>
      `vocabulary: ${count} logits were pasted where this link was made, too many for a link to hold; paste them again. zipf(50257,7) is shown.`,
    packedLength: (most: string) =>
      `packed: it would come to more than ${most} characters; it is left out. Copy the link once more, from the page that it leads to.`,
    partCount: (most: string) =>
      `The link has more than ${most} parts; the first ${most} are read.`,
    valueLength: (key: string, most: string) =>
      `${key}: longer than ${most} characters; write less. The default is used.`,
    packingNotLoaded:
      "What opens a link this long could not be fetched; check the connection and open it again. Nothing else has changed.",
    version: (value: string) =>
      `v=${value}: this page reads links of version 1; what it understands of this one is shown.`,
  },
  derivation: {
    compare: "Compare",
    comparedWith: "Compared with",
    lineBefore: (number: string) => `line ${number}, which this line goes on from`,
    noLineBefore: "no line",
    lineNumber: (number: string) => `line ${number}`,
    formulaCompared: (number: string) => `Formula of line ${number}, compared`,
    terms: "Quantities",
    termsOf: (number: string) => `Quantities of line ${number}`,
    pointHint:
      "Point at a quantity, in a formula or in the picture: it lights up wherever it stands. A click keeps it lit.",
    region: "Derivation",
    parts: "Parts",
    part: (number: number, title: string) => `Part ${number}: ${title}`,
    partOf: (number: number, count: number) => `Part ${number} of ${count}`,
    line: (step: number | string) => `Line ${step}`,
    lineOf: (step: number, count: number) => `line ${step} of ${count}`,
    next: "Next step",
    previous: "Previous step",
    holdsFor: "for",
    awayFromWorkedExample: "the picture holds other numbers now",
    formula: (step: number | string) => `Formula of line ${step}`,
    numbersOf: (step: number | string, places: string, value: string | undefined) =>
      `Line ${step} in numbers${places === "" ? "" : `, at ${places}`}${value === undefined ? "" : `: ${value}`}`,
    allDigits: (places: string) => (places === "" ? "All digits" : `All digits, at ${places}`),
    valuesOf: (step: number | string, rows: number, columns: number) =>
      `Values of line ${step}: ${rows} × ${columns}`,
    open: (count: number) =>
      count === 1 ? "Show the line in between" : `Show the ${count} lines in between`,
    close: "Hide what is in between",
    tryOwn: "Try your own",
    withhold: "Predict this line",
    withheld: "withheld",
    showClasses: (count: number) => `Show ${count} classes`,
    derivedIn: "Derived in",
    allLines: "all lines",
    reading: "Lines in",
    readings: { both: "both", letters: "letters", numbers: "numbers" },
    ours: "added here; not in the source",
    needs: {
      "one-hot": "needs a one-hot label",
      "sum-one": "needs weights that sum to 1",
    },
    needsFromBefore: " (from an earlier line of its chain)",
    notSoHere: "not so here",
    breakIt: "Try without",
    mendIt: "Back to one class",
    reliesOn: {
      "positive-outputs":
        "Outputs are always above 0, so they can be divided by and have logarithms.",
      "fixed-label": "The label stays as it is when a logit moves.",
    },
    turned: (count: number) =>
      count === 1
        ? "With this label one line does not hold:"
        : `With this label ${count} lines do not hold:`,
    noneTurned: "With this label every line of this derivation holds.",
    forAnyLabel: "The route for any label:",
    keys: "Keys: ← and →, or Space",
  },
  figures: {
    chooseEntry: (column: number) => `Entry ${column} of the result, term by term`,
    entryFormula: "The chosen entry of the result",
    class: "class",
    sum: "Σ",
    shape: (rows: number, columns: number) => `${rows} × ${columns}`,
    output: (classNumber: number) => `output ${classNumber}`,
    logit: (classNumber: number) => `logit ${classNumber}`,
    classes: (count: number) => `Show ${count} classes`,
    addToAll: (shift: number) => `Add ${shift} to all logits`,
    subtractLargest: "Subtract the largest from all",
    labels: {
      oneHot: "one class",
      smoothed: "smoothed by 0.1",
      twoClasses: "two classes, half each",
      doubled: "one class, counted twice",
    },
  },
  pages: {
    label: "Beside the derivations",
    close: "Back",
    contents: "All derivations",
    own: "Your own lines",
    routes: "Two routes",
    letters: "Letters",
    pictures: "Pictures",
    take: "Take away",
  },
  routes: {
    title: "Two routes to one gradient",
    introduction:
      "Two derivations side by side, in one notation: the chosen one, or the left one’s own. Where they say the same they stand beside each other, joined; between that each goes its own way. Move a logit: the little pictures of both follow.",
    left: "Left",
    right: "Right",
    logits: "Logits",
    lines: (title: string) => `Lines of “${title}”`,
    open: (title: string, number: string) => `Open line ${number} of “${title}”`,
    meeting: (left: string, right: string) =>
      `Line ${left} at the left and line ${right} at the right say the same`,
    noMeeting: "These two meet in no line.",
    onlyIn: (title: string) => `Only in “${title}”`,
    inBoth: "In both",
    nothing: "nothing",
  },
  letters: {
    notation: "Notation",
    title: "Who calls what how",
    introduction:
      "The mathematics is the same in all texts; the letters are not. Choose a column, and every derivation is read in its letters: formulas, axes, explanations. A dotted line stands under a letter that means something else in another column. Small grey letters are added here: the source does without them.",
    caption: "What each notation calls each quantity",
    role: "quantity",
    use: "Read in these",
    useOf: (letters: string, title: string) => `Read in ${letters}, the letters of “${title}”`,
    inUse: "in use",
    added: "(added here)",
    elsewhereOther: "(something else in another column)",
    secondHalf: "from part 7 on",
    own: "Each derivation in its own letters",
    roles: {
      logits: "logits",
      probabilities: "probabilities",
      target: "label",
      loss: "loss of one sample",
      meanLoss: "mean loss",
      input: "input of the last layer",
      weights: "its weights",
      bias: "its bias",
      classCount: "number of classes",
      inputCount: "number of inputs",
      sampleCount: "number of samples",
      outputIndex: "index of an output",
      logitIndex: "index of a logit",
      sumIndex: "index in a sum",
      inputIndex: "index of an input",
      sampleIndex: "index of a sample",
      labelClass: "class of the label",
      log: "natural logarithm",
    },
    copying: {
      title: "One letter in two roles",
      text: "One text calls the probabilities $\\hat{y}$, another the label. So the answer of the one, copied into the other letter by letter, says something else. Each line below is judged by the letters of the text in which it stands.",
      from: "The answer of",
      into: "copied into",
      sourceLine: (title: string) => `In the letters of “${title}”`,
      copiedLine: (title: string) => `Copied as it stands into the letters of “${title}”`,
    },
  },
  contents: {
    title: "Ways to one gradient",
    introduction:
      "Each derives the gradient of cross-entropy through softmax, by the logits, in its own way; they stand in the order in which they are best read. Or begin with the one whose letters your textbook has.",
    strip:
      "The strip shows a derivation line by line, at the worked example: a square is a matrix, a bar a row, a dot a number; a grey dot stands for a line without values.",
    lines: (count: number) => `${count} lines`,
    current: "open now",
    references: "Further reading",
    relations: {
      "twin-of": "The same route in other letters:",
      "matrix-form-of": "Entry by entry:",
      "one-hot-case-of": "For any label:",
      "general-case-of": "For one-hot labels:",
      "avoids-quotient-rule-of": "With the quotient rule:",
      "avoids-jacobian-of": "With the matrix:",
    },
    keys: "Esc opens this list and leaves it",
  },
  opening: {
    region: "Opening",
    invitation: "New to this? Three minutes, nine scenes:",
    start: "From a guess to the gradient",
    title: "The first three minutes",
    sceneOf: (scene: number, count: number) => `scene ${scene} of ${count}`,
    next: "Go on",
    previous: "Back",
    leave: "Skip to the derivation",
    finish: "Read the derivation",
    guess: "Your guess",
    right: "Right.",
    wrong: (guess: number) => `Not ${guess}.`,
    rising: (classes: string) =>
      `Only logit ${classes}: its class has less than the label gives it.`,
    risingNone: "None: no class has less than the label gives it.",
  },
  rules: {
    definition: "Definition",
    abbreviation: "A short name",
    shapes: "Shapes",
    entrywise: "Entry by entry",
    "collect-entries": "All entries together",
    "rename-index": "Another letter for an index",
    "same-index": "The two indices are equal",
    property: "A property",
    quoted: "Quoted, not derived here",
    compare: "Compare",
    "insert-definition": "Put the definition in",
    "write-out": "Write it out",
    "derivative-of-exp": "Derivative of the exponential",
    "derivative-of-log": "Derivative of the logarithm",
    "derivative-of-sum": "Derivative of a sum",
    "quotient-rule": "Quotient rule",
    factor: "Take out the common factor",
    "split-fraction": "Split the fraction",
    "recognise-softmax": "Definition of softmax, read backwards",
    "join-cases": "Join the two cases",
    indicator: "Write the cases with the indicator",
    "log-of-quotient": "Logarithm of a quotient",
    "logarithmic-derivative": "Logarithmic derivative",
    "insert-result": "Put an earlier result in",
    "second-derivative": "Second derivative",
    "two-classes": "Two classes",
    "data-flow": "What depends on what",
    linearity: "Linearity of the derivative",
    "split-sum": "Split the sum by the two cases",
    cancel: "Cancel",
    expand: "Multiply out",
    "merge-sum": "Merge into the sum",
    sift: "The indicator picks one term",
    "one-hot": "The label is one-hot",
    "matrix-product": "Row times matrix",
    transpose: "Transpose a product",
    mean: "Mean over the samples",
    "weights-sum-to-one": "The label’s weights sum to 1",
    "worked-example": "Choice of numbers",
    evaluate: "Put the numbers in",
    "chain-rule": "Chain rule",
    rounding: "Rounded",
    "any-label": "For any label",
    mistake: "Wrong on purpose",
  },
  verdict: {
    judging: "being judged …",
    equal: (points: number) => `equal at ${points} test points`,
    holds: (points: number) => `holds at ${points} test points`,
    holdsAtExample: "holds at the worked example",
    equalAtExample: "equal at the worked example",
    equalIf: (assumptions: string, points: number) =>
      `equal if ${assumptions} (${points} test points)`,
    different: "different",
    differentHere: "different here",
    differentHereUnless: (assumptions: string) => `different here; equal if ${assumptions}`,
    cannotTell: (reason: string) => `cannot tell: ${reason}`,
    claimHolds: "Against the start of the chain: equal.",
    claimFails: "Against the start of the chain: different.",
    claimHoldsIf: (assumptions: string) =>
      `Against the start of the chain: equal if ${assumptions}.`,
    claimFailsHere: (assumptions: string) =>
      `Against the start of the chain: different here; equal if ${assumptions}.`,
    apart: (difference: string) => `Right minus left is ${difference}.`,
    and: " and ",
    assumptions: {
      sumOne: "the label’s weights sum to 1",
      oneHot: "the label is one-hot",
      size: {
        class: (count: number) => `there are ${count} classes`,
        input: (count: number) => `there are ${count} inputs`,
        sample: (count: number) => `there are ${count} samples`,
      },
      atLeast: (count: number) => `there are at least ${count} classes`,
    },
    counterexample: (logits: string, target: string) =>
      `Counterexample: logits ${logits}, label weights ${target}`,
    withoutAssumption: (logits: string, target: string) =>
      `Without that: logits ${logits}, label weights ${target}`,
    here: "With your logits and label",
    sides: (places: string, left: string, right: string) =>
      `${places === "" ? "" : `, ${places}`}: left ${left}, right ${right}.`,
    noValue: "undefined",
    goThere: "Go there",
    showCell: "Show the cell",
    wrongLine: (name: string) => `Wrong line: ${name}`,
  },
  problems,
  picture: {
    region: "Jacobian table",
    logits: "logits $\\logit$",
    outputs: "outputs $\\prob$",
    rowWeights: "$\\pdin{\\loss}{\\prob}$",
    gradient: "gradient $\\pdin{\\loss}{\\logit}$",
    gap: "bar $\\prob$, outline $\\target$: the gap is the gradient",
    gapWeighted:
      "bar $\\prob \\sum_{\\isum} \\target_{\\isum}$, outline $\\target$: the gap is the gradient",
    axes: "rows: output $\\iout$, columns: logit $\\ilogit$",
    loss: "loss $\\loss$",
    lossName: "Loss",
    logitOfClass: (classNumber: number) => `Logit of class ${classNumber}`,
    valueOfLogit: (classNumber: number) => `Value of logit ${classNumber}`,
    badValue: (classNumber: number, text: string, most: string) =>
      `Value of logit ${classNumber}: ${text === "" ? "this" : `“${text}”`} is not a number within ±${most}; write a decimal such as −1.5. The logit stays as it was.`,
    label: "Label",
    classNumber: (classNumber: number) => `Class ${classNumber}`,
    addClass: "Add class",
    removeClass: (classNumber: number) => `Remove class ${classNumber}`,
    reset: "Reset",
    workedExample: "Worked example",
    heatmap: "Jacobian heatmap",
    hessian: "Hessian",
    hessianHeatmap: "Hessian heatmap",
    hessianCell: (row: number, column: number) => `logit ${row}, logit ${column}`,
    hessianAxes: "Hessian of $\\loss$: rows $\\iout$, columns $\\ilogit$",
    cell: (output: number, logit: number) => `output ${output}, logit ${logit}`,
    cellHeading: (output: number, logit: number) => `Cell (${output}, ${logit})`,
    diagonal: "on the diagonal",
    offDiagonal: "off the diagonal",
    legend: "Colours of the derivatives",
    nudgeLogit: "Nudge logit",
    nudgeBy: (step: string) => `by ${step}`,
    predicted: "predicted",
    measured: "measured",
    nudge: "Nudge",
  },
  label: {
    title: "label $\\target$",
    kind: "Kind of label",
    kinds: { class: "one class", weights: "weights" },
    sum: "$\\sum_{\\isum} \\target_{\\isum}$ =",
    sumName: "Sum of the label weights",
    weightOfClass: (classNumber: number) => `Label weight of class ${classNumber}`,
    valueOfWeight: (classNumber: number) => `Value of label weight ${classNumber}`,
    badWeight: (classNumber: number, text: string, most: string) =>
      `Value of label weight ${classNumber}: ${text === "" ? "this" : `“${text}”`} is not a number from 0 to ${most}; write a decimal such as 0.25. The weight stays as it was.`,
    smoothing:
      "Label smoothing: ε is taken from the class and shared out among all, or among the others",
    conventions: {
      all: "$\\varepsilon$, each class gets $\\varepsilon/\\classes$",
      others: "$\\varepsilon$, each other gets $\\varepsilon/(\\classes - 1)$",
    },
    conventionNames: {
      all: "Smoothing, shared out among all classes",
      others: "Smoothing, shared out among the other classes",
    },
    oneLabel: "Both rows speak of the same label: ε is larger where the class gets a share back.",
    notSmoothed: "no smoothed label: more than one weight differs, or the sum is not 1",
    scale: "scale to sum 1",
  },
  layer: {
    open: "Layer",
    openName: "Layer before the logits",
    region: "The layer before the logits, and a batch",
    close: "Take the layer away",
    input: "$\\layerinput$",
    inputHeading: "input $\\layerinput$",
    weights: "weights $\\weights$",
    inputGradient: "$\\pdin{\\loss}{\\layerinput}$",
    weightGradient: "outer product $\\pdin{\\loss}{\\weights}$",
    weightGradientName: "Gradient of the sample’s loss by the weights",
    valueOfInput: (input: number) => `Value of input ${input}`,
    valueOfWeight: (row: number, column: number) => `Weight in row ${row}, column ${column}`,
    badInput: (column: number, text: string, most: string) =>
      `x, column ${column}: ${text === "" ? "this" : `“${text}”`} is not a number within ±${most}; write a decimal such as −1.5. The input stays as it was.`,
    badWeight: (row: number, column: number, text: string, most: string) =>
      `W, row ${row}, column ${column}: ${text === "" ? "this" : `“${text}”`} is not a number within ±${most}; write a decimal such as −1.5. The weight stays as it was.`,
    inputCount: "Inputs",
    inputs: (count: number) => (count === 1 ? "1 input" : `${count} inputs`),
    addSample: "Add a sample",
    removeSample: (number: number) => `Remove sample ${number}`,
    samples: "The batch, sample by sample",
    sample: "sample",
    sampleNumber: (number: number) => `Sample ${number}`,
    label: "label $\\target$",
    class: (classNumber: number) => `class ${classNumber}`,
    loss: "loss $\\loss$",
    reduction: "The loss of the batch",
    reductions: { mean: "mean", sum: "sum" },
    batchLoss: { mean: "$\\meanloss$", sum: "$\\sum_{\\isample} \\loss^{(\\isample)}$" },
    batchLossName: { mean: "Mean loss", sum: "Sum of the losses" },
    reductionNote: {
      mean: "The mean divides by $\\samples$ once, and so does every gradient that starts from it: the factor $1/\\samples$ comes in with $\\pdin{\\meanloss}{\\logit^{(\\isample)}}$ and is carried to $\\weights$. One sample’s own gradient, above, has none.",
      sum: "The sum leaves $1/\\samples$ out: loss and gradients are $\\samples$ times those of the mean, and a step with the same learning rate is as many times longer. Who sums, and divides by $\\samples$ again later, must do it in one place only.",
    },
    batchGradient: {
      mean: "$\\pdin{\\meanloss}{\\weights}$",
      sum: "$\\sum_{\\isample} \\pdin{\\loss^{(\\isample)}}{\\weights}$",
    },
    batchGradientTransposed: {
      mean: "$(\\pdin{\\meanloss}{\\weights})^{\\top}$",
      sum: "$(\\sum_{\\isample} \\pdin{\\loss^{(\\isample)}}{\\weights})^{\\top}$",
    },
    batchGradientName: "Gradient of the batch’s loss by the weights",
    biasGradient: {
      mean: "$\\pdin{\\meanloss}{\\bias}$",
      sum: "$\\sum_{\\isample} \\pdin{\\loss^{(\\isample)}}{\\bias}$",
    },
    biasGradientName: "Gradient of the batch’s loss by the bias",
    text: {
      open: "Type or paste matrices",
      hint: "A row a line, numbers parted by commas or spaces; brackets and tensor(…) are read as well.",
      inputs: "Inputs, a row for each sample",
      weights: "Weights, a row for each input, a column for each class",
      labels: "Labels, a line for each sample: its class, or a weight for every class",
      use: "Use these",
    },
    layout: "Layout of the weights",
    layouts: { rows: "as written here", framework: "as PyTorch keeps it" },
    layoutNotes: {
      rows: "Inputs are rows here, so $\\weights$ has a row for each input and a column for each class, and so has its gradient.",
      framework:
        "PyTorch’s Linear keeps $\\weights^{\\top}$, a row for each class; its weight.grad is the matrix above. TensorFlow’s Dense keeps $\\weights$ as it is written here.",
    },
  },
  wrong: {
    open: "Wrong on purpose",
    region: "The picture with a mistake found in public code",
    on: (name: string) => `The picture is wrong on purpose: ${name}.`,
    putRight: "Put it right",
    line: "What the mistake gives",
    turned: (count: number) =>
      count === 0
        ? "No line of this derivation says otherwise."
        : count === 1
          ? "One line of this derivation says otherwise:"
          : `${count} lines of this derivation say otherwise:`,
    disagree: "the two disagree",
  },
  flow: {
    region: "From logits to loss and back",
    softmax: "softmax",
    crossEntropy: "cross-entropy with",
  },
  numbers: {
    region: "The same in numbers",
    jacobian: "Jacobian",
    hessian: "Hessian of the loss",
    gradient: "Gradient",
    forward: "Class by class",
    output: (classNumber: number) => `output ${classNumber}`,
    logit: (classNumber: number) => `logit ${classNumber}`,
    class: (classNumber: number) => `class ${classNumber}`,
    sums: "What it sums to",
    rowSums: "its rows",
    columnSums: "its columns",
    gradientRow: "gradient",
    logitRow: "logit",
    probabilityRow: "probability",
    labelRow: "label weight",
    weightRow: "∂ loss / ∂ probability",
  },
  errors: {
    panel:
      "This part of the page has failed; the rest still works. Reset returns the page to the worked example.",
  },
};

/** What every language must have: a missing or extra word does not compile. */
export type Words = typeof en;
