import { lazy, Suspense } from "react";
import type { Part } from "../../../derivations";
import { PanelBoundary } from "../PanelBoundary";

const FigurePanel = lazy(async () => ({ default: (await import("./FigurePanel")).FigurePanel }));

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
