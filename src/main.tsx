import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { loadLaterFonts } from "./components/tex/loadFonts";
import { connectHistory } from "./state/history";
import "./styles/tokens.css";
import "./styles/base.css";

connectHistory();
loadLaterFonts();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
