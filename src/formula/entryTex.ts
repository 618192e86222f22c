/** z_n, in role macros, of the n-th class from 1. */
export const logitTex = (classNumber: number) => `\\logit_{${classNumber}}`;

/** p_n, in role macros. */
export const probabilityTex = (classNumber: number) => `\\prob_{${classNumber}}`;

/** ∂p_m/∂z_n inside a sentence, in role macros. */
export const jacobianEntryTex = (output: number, logit: number) =>
  `\\pdin{${probabilityTex(output)}}{${logitTex(logit)}}`;

/** ∂²l/∂z_m ∂z_n inside a sentence, in role macros. */
export const hessianEntryTex = (row: number, column: number) =>
  `\\partial^2 \\loss / \\partial ${logitTex(row)} \\partial ${logitTex(column)}`;
