export { affine, weightGradient } from "./affine";
export {
  crossEntropy,
  crossEntropyFromProbabilities,
  crossEntropyGradient,
  crossEntropyHessian,
  probabilityGradient,
} from "./crossEntropy";
export { logSumExp } from "./logSumExp";
export { oneHot } from "./oneHot";
export { logSoftmax, softmax, softmaxJacobian, softmaxVjp } from "./softmax";
export { softmaxCrossEntropy, type SoftmaxCrossEntropy } from "./softmaxCrossEntropy";
export { seededRandom } from "./random";
