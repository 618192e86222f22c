import { createRoot } from "react-dom/client";
import { EmptyPage } from "./EmptyPage";
import "./page.css";

createRoot(document.getElementById("root")!).render(<EmptyPage />);
