import type { ExplorerState } from "./explorerState";
import { defaultTakeAway } from "./takeAway";

/**
 * A state as it stands in another page. The opening, slides and the other pages have no place there, and
 * nothing is taken away from there; a picture that stands alone has, where a picture is embedded. A line
 * that stands alone is not withheld.
 */
export function asEmbedded(state: ExplorerState): ExplorerState {
  const { embed, page, known } = state;
  if (embed === undefined) return state;
  return {
    ...state,
    scene: 0,
    isPresenting: false,
    takeAway: defaultTakeAway,
    page: embed === "picture" && page === "pictures" ? "pictures" : "derivation",
    known: embed === "line" ? undefined : known,
  };
}
