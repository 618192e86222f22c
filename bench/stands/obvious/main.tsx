import { createRoot } from "react-dom/client";
import { ObviousPage } from "./ObviousPage";
import "./page.css";

createRoot(document.getElementById("root")!).render(<ObviousPage />);
