const tex = String.raw;

export interface PictureLine {
  /** In role macros; shown, valued and judged */
  readonly tex: string;
  /** Where it holds, as TeX */
  readonly where?: string;
}

/** The lines that stand beside pictures which belong to no derivation. */
export const pictureLines = {
  /** An entry of the Jacobian, and a block of many, each of them one class */
  diagonalEntry: {
    tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = \prob_{\iout} (1 - \prob_{\iout})`,
    where: tex`\iout = \ilogit`,
  },
  offDiagonalEntry: {
    tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}} = -\prob_{\iout} \prob_{\ilogit}`,
    where: tex`\iout \ne \ilogit`,
  },
  /** An entry of the Hessian of the loss */
  hessianDiagonal: {
    tex: tex`\frac{\partial^2 \loss}{\partial \logit_{\iout} \partial \logit_{\ilogit}} = \prob_{\iout} (1 - \prob_{\iout}) \sum_{\isum} \target_{\isum}`,
    where: tex`\iout = \ilogit`,
  },
  hessianOffDiagonal: {
    tex: tex`\frac{\partial^2 \loss}{\partial \logit_{\iout} \partial \logit_{\ilogit}} = -\prob_{\iout} \prob_{\ilogit} \sum_{\isum} \target_{\isum}`,
    where: tex`\iout \ne \ilogit`,
  },
  /** Softmax, its logarithm and the gradient, each in forms that differ where operations are rounded */
  softmaxAsDefined: {
    tex: tex`\prob_{\iout} = \frac{\e^{\logit_{\iout}}}{\sum_{\isum} \e^{\logit_{\isum}}}`,
  },
  softmaxShifted: {
    tex: tex`\prob_{\iout} = \frac{\e^{\logit_{\iout} - \max \logit}}{\sum_{\isum} \e^{\logit_{\isum} - \max \logit}}`,
  },
  logOfSoftmax: {
    tex: tex`\log \prob_{\iout} = \log \frac{\e^{\logit_{\iout}}}{\sum_{\isum} \e^{\logit_{\isum}}}`,
  },
  logSoftmax: {
    tex: tex`\log \prob_{\iout} = \logit_{\iout} - \log \sum_{\isum} \e^{\logit_{\isum}}`,
  },
  logSoftmaxShifted: {
    tex: tex`\log \prob_{\iout} = \logit_{\iout} - \max \logit - \log \sum_{\isum} \e^{\logit_{\isum} - \max \logit}`,
  },
  gradientByQuotient: {
    tex: tex`\pd{\loss}{\logit_{\ilogit}} = -\sum_{\iout} \frac{\target_{\iout}}{\prob_{\iout}} \prob_{\iout} (\ind{\iout = \ilogit} - \prob_{\ilogit})`,
  },
  /** The loss and its gradient, which the curves are of */
  loss: { tex: tex`\loss = -\sum_{\isum} \target_{\isum} \log \prob_{\isum}` },
  gradient: {
    tex: tex`\pd{\loss}{\logit_{\ilogit}} = \prob_{\ilogit} \sum_{\isum} \target_{\isum} - \target_{\ilogit}`,
  },
  /** The gradient as a row times the Jacobian, and what that product comes to */
  productGradient: { tex: tex`\pd{\loss}{\logit} = \pd{\loss}{\prob} \pd{\prob}{\logit}` },
  structuredGradient: {
    tex: tex`\pd{\loss}{\logit_{\ilogit}} = \left(\pd{\loss}{\prob_{\ilogit}} - \sum_{\isum} \pd{\loss}{\prob_{\isum}} \prob_{\isum}\right) \prob_{\ilogit}`,
  },
  /** Where a step of −gradient on the logits takes the probabilities */
  carriedGradient: {
    tex: tex`-\sum_{\ilogit} \pd{\prob_{\iout}}{\logit_{\ilogit}} \pd{\loss}{\logit_{\ilogit}} = -\prob_{\iout} \left(\pd{\loss}{\logit_{\iout}} - \sum_{\ilogit} \prob_{\ilogit} \pd{\loss}{\logit_{\ilogit}}\right)`,
  },
} as const satisfies Record<string, PictureLine>;

export type PictureLineId = keyof typeof pictureLines;
