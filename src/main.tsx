import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { connectHistory } from "./state/history";
import "./styles/tokens.css";
import "./styles/base.css";

connectHistory();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
