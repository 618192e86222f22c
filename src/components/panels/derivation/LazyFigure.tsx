import { Suspense } from "react";
import type { Part } from "../../../derivations";
import { fetched } from "../fetched";
import { PanelBoundary } from "../PanelBoundary";

const FigurePanel = fetched(async () => (await import("./FigurePanel")).FigurePanel);

/** The figure of a part, if it has one; what draws it is fetched with the first. */
export function LazyFigure({ part }: { part: Part }) {
  if (!part.figure) return null;
  return (
    <PanelBoundary>
      <Suspense>
        <FigurePanel part={part} figure={part.figure} />
      </Suspense>
    </PanelBoundary>
  );
}
