import type { Part } from "../../../derivations";
import { fetched, lazily } from "../fetched";

const FigurePanel = fetched(async () => (await import("./FigurePanel")).FigurePanel);

/** The figure of a part, if it has one; what draws it is fetched with the first. */
export function LazyFigure({ part }: { part: Part }) {
  if (!part.figure) return null;
  return lazily(<FigurePanel part={part} figure={part.figure} />);
}
