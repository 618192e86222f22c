export { affine, inputGradient, weightGradient } from "./affine";
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
export { logSumExp } from "./logSumExp";
export { precisions, roundTo, type Precision } from "./precision";
export { oneHot } from "./oneHot";
export { logSoftmax, softmax, softmaxJacobian, softmaxVjp } from "./softmax";
export { softmaxCrossEntropy, type SoftmaxCrossEntropy } from "./softmaxCrossEntropy";
export { sumWithoutRounding } from "./sum";
export { seededRandom } from "./random";
