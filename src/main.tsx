import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { StartFailure } from "./components/panels/StartFailure";
import { loadKatex } from "./components/tex/typeset";
import { whenLoaded } from "./state/derivations";
import { isPrepared } from "./state/explorerState";
import { connectHistory } from "./state/history";
import { derivationIn } from "./state/link";
import { chosenState } from "./state/store";
import "./styles/tokens.css";
import "./styles/base.css";

const root = createRoot(document.getElementById("root")!);
start();

/** Begins when the derivation of the address is here; it may change until then. */
function start(): void {
  const derivation = derivationIn(location.hash);
  whenLoaded(
    derivation,
    () => (derivationIn(location.hash) === derivation ? void begin() : start()),
    () => root.render(<StartFailure />),
  );
}

async function begin(): Promise<void> {
  connectHistory();
  // A first screen that the build has not typeset begins with KaTeX, so that nothing moves when it comes.
  if (!isPrepared(chosenState())) await loadKatex();
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
