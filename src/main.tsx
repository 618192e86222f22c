import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { loadKatex } from "./components/tex/typeset";
import { connectHistory } from "./state/history";
import { isPrepared } from "./state/prepared";
import { chosenState } from "./state/store";
import "./styles/tokens.css";
import "./styles/base.css";

connectHistory();
// A first screen that the build has not typeset begins with KaTeX, so that nothing moves when it comes.
if (!isPrepared(chosenState())) await loadKatex();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
