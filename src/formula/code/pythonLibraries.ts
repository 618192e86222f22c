import type { ArrayLibrary } from "./arrays";

/** NumPy, and JAX, which has the same functions in a module of another name. */
const numpyLike = (module: string): ArrayLibrary => ({
  call: (name, body) => `${module}.${name}(${body})`,
  where: (mask, body, otherwise) => `${module}.where(${mask}, ${body}, ${otherwise})`,
  identity: (count) => `${module}.eye(${count})`,
  asNumbers: (mask) => `(${mask}).astype(float)`,
  along: (by, body, axis) => `${body}.${by}(${axis === undefined ? "" : `axis=${axis}`})`,
  row: (entries) => `${module}.array([${entries.join(", ")}])`,
  stack: (rows) => `${module}.stack([${rows.join(", ")}])`,
  zero: "0.0",
  nan: `${module}.nan`,
});

export const numpy = numpyLike("np");
export const jax = numpyLike("jnp");

/** PyTorch does not choose between a number and a tensor: numbers are tensors there. */
const tensor = (text: string): string =>
  /^[\d.]+$/.test(text) ? `torch.tensor(${text}, dtype=torch.float64)` : text;

export const pytorch: ArrayLibrary = {
  call: (name, body, isNumber) =>
    `torch.${name}(${isNumber ? `torch.as_tensor(${body}, dtype=torch.float64)` : body})`,
  where: (mask, body, otherwise) => `torch.where(${mask}, ${tensor(body)}, ${tensor(otherwise)})`,
  identity: (count) => `torch.eye(${count}, dtype=torch.float64)`,
  asNumbers: (mask) => `(${mask}).double()`,
  along: (by, body, axis) => {
    const name = by === "max" && axis !== undefined ? "amax" : by;
    return `${body}.${name}(${axis === undefined ? "" : `dim=${axis}`})`;
  },
  row: (entries) => `torch.tensor([${entries.join(", ")}], dtype=torch.float64)`,
  stack: (rows) => `torch.stack([${rows.join(", ")}])`,
  zero: "0.0",
  nan: "torch.tensor(torch.nan, dtype=torch.float64)",
};
