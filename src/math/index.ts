export { alongLogit, type AlongLogit } from "./alongLogit";
export {
  flowAt,
  logitsAt,
  lossOnSlice,
  sharesOf,
  sharesOfTarget,
  type Corners,
  type Shares,
} from "./simplexSlice";
export { affine, inputGradient, weightGradient } from "./affine";
export { concentration, type Concentration } from "./concentration";
export {
  crossEntropy,
  crossEntropyFromProbabilities,
  crossEntropyGradient,
  crossEntropyHessian,
  probabilityGradient,
} from "./crossEntropy";
export {
  smoothedLabel,
  smoothingOf,
  type Smoothing,
  type SmoothingConvention,
} from "./labelSmoothing";
export {
  descendLogits,
  descendWeights,
  type DescentStep,
  type GradientRule,
} from "./gradientDescent";
export {
  gradientBy,
  gradientRoutes,
  routeCosts,
  routeMemory,
  routes,
  type GradientRoute,
  type RouteMemory,
} from "./gradientRoutes";
export { log10Of, toNumber, type BigFloat } from "./bigFloat";
export { exactSoftmax } from "./exactSoftmax";
export { digitsKept, digitsOf, type DigitsKept } from "./digitsKept";
export { logSumExp } from "./logSumExp";
export { precisions, roundTo, type Precision } from "./precision";
export { oneHot } from "./oneHot";
export { logSoftmax, softmax, softmaxJacobian, softmaxVjp } from "./softmax";
export { softmaxCrossEntropy, type SoftmaxCrossEntropy } from "./softmaxCrossEntropy";
export { sumWithoutRounding } from "./sum";
export { seededRandom } from "./random";
export { pixelWindow, wholeMatrix, type MatrixView, type PixelWindow } from "./blockWindow";
export { changeLogit, exponentialSums, type ExponentialSums } from "./exponentialSums";
export {
  blockFactors,
  classesOf,
  jacobianBlock,
  lumpedLogits,
  type BlockFactors,
  type JacobianBlock,
} from "./jacobianBlocks";
export { logitGenerators, sampleLogits, type LogitGenerator } from "./sampleLogits";
