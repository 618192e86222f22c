/** What a line may claim to equal: the formula in role macros, and its indices in their order. */
interface Claim {
  readonly tex: string;
  /** The macros of its indices; whoever asks may put letters of their own in their places */
  readonly indices: readonly string[];
}

const tex = String.raw;

/** By their names in plain letters: i and j for the indices, whatever they are called in a notation. */
export const claims = {
  s_i: { tex: tex`\prob_{\iout}`, indices: ["\\iout"] },
  "log s_i": { tex: tex`\natlog \prob_{\iout}`, indices: ["\\iout"] },
  l: { tex: tex`\loss`, indices: [] },
  "dl/ds_i": { tex: tex`\pd{\loss}{\prob_{\iout}}`, indices: ["\\iout"] },
  "ds_i/dz_j": { tex: tex`\pd{\prob_{\iout}}{\logit_{\ilogit}}`, indices: ["\\iout", "\\ilogit"] },
  "ds_i/dz_i": { tex: tex`\pd{\prob_{\iout}}{\logit_{\iout}}`, indices: ["\\iout"] },
  "dlog s_i/dz_j": {
    tex: tex`\pd{\natlog \prob_{\iout}}{\logit_{\ilogit}}`,
    indices: ["\\iout", "\\ilogit"],
  },
  "dl/dz_i": { tex: tex`\pd{\loss}{\logit_{\iout}}`, indices: ["\\iout"] },
  "d2l/dz_i dz_j": {
    tex: tex`\frac{\partial^2 \loss}{\partial \logit_{\iout} \partial \logit_{\ilogit}}`,
    indices: ["\\iout", "\\ilogit"],
  },
  "dl/dW_ij": {
    tex: tex`\pd{\loss}{\weights_{\iinput\ilogit}}`,
    indices: ["\\iinput", "\\ilogit"],
  },
  "dL/dW_ij": {
    tex: tex`\pd{\meanloss}{\weights_{\iinput\ilogit}}`,
    indices: ["\\iinput", "\\ilogit"],
  },
  "dl/dx_i": { tex: tex`\pd{\loss}{\layerinput_{\iinput}}`, indices: ["\\iinput"] },
  "dl/ds": { tex: tex`\pd{\loss}{\prob}`, indices: [] },
  "ds/dz": { tex: tex`\pd{\prob}{\logit}`, indices: [] },
  "dl/dz": { tex: tex`\pd{\loss}{\logit}`, indices: [] },
  "d2l/dz2": { tex: tex`\frac{\partial^2 \loss}{\partial \logit \partial \logit}`, indices: [] },
  "dl/dW": { tex: tex`\pd{\loss}{\weights}`, indices: [] },
  "dL/dW": { tex: tex`\pd{\meanloss}{\weights}`, indices: [] },
  "dl/db": { tex: tex`\pd{\loss}{\bias}`, indices: [] },
  "dl/dx": { tex: tex`\pd{\loss}{\layerinput}`, indices: [] },
} as const satisfies Record<string, Claim>;

export type ClaimId = keyof typeof claims;

export const claimIds = Object.keys(claims) as ClaimId[];

export const isClaimId = (id: string): id is ClaimId => Object.hasOwn(claims, id);

/** What a claim claims, in role macros, its indices by letters of one's own. */
export function claimTex(id: ClaimId, letters?: readonly string[]): string {
  const { tex: formula, indices }: Claim = claims[id];
  return indices.reduce<string>(
    (text, macro, at) => text.replaceAll(macro, letters?.[at] ?? macro),
    formula,
  );
}
