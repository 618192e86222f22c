import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { loadKatex } from "../../../src/components/tex/typeset";
import type { Cell } from "../../../src/state/explorerState";
import { currentFrame } from "../../../src/state/frame";
import { goToState } from "../../../src/state/actions/numbers";
import { chosenState } from "../../../src/state/chosen";
import "../../../src/styles/base.css";
import "../../../src/styles/tokens.css";
import { Lines, type Way } from "./Lines";

const root = createRoot(document.getElementById("root")!);

/** What the runner calls. */
export interface Patched {
  /** Loads KaTeX, so that nothing is awaited. */
  readonly prepare: () => Promise<void>;
  /** Typesets every line in numbers at a state. */
  readonly goTo: (logits: number[], target: number[], cell: Cell) => void;
  /** Writes other numbers into what is typeset. */
  readonly moveTo: (logits: number[]) => Promise<void>;
  readonly show: (way: Way) => void;
  /** What stands in the slots */
  readonly texts: () => string[];
}

const patched: Patched = {
  prepare: loadKatex,
  goTo: (logits, target, cell) => {
    goToState(logits, target, cell);
    render("patched");
  },
  moveTo: async (logits) => {
    const { target, cell } = chosenState();
    goToState(logits, target, cell);
    await new Promise(requestAnimationFrame); // the frame that patches
  },
  show: render,
  texts: () => [...document.querySelectorAll("[data-slot]")].map((slot) => slot.textContent),
};

function render(way: Way): void {
  const { cell } = chosenState();
  flushSync(() => root.render(<Lines way={way} cell={cell} frame={currentFrame()} />));
}

Object.assign(window, { patched });
