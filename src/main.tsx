import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { StartFailure } from "./components/panels/StartFailure";
import { loadTypesetter } from "./components/tex/typeset";
import { load } from "./state/derivations";
import { isPrepared, notationIn } from "./state/explorerState";
import { connectHistory } from "./state/history";
import { connectLanguage, languageOf, loadWords } from "./state/language";
import { keepPage } from "./state/keepPage";
import { takeUpLeftAddress } from "./state/leftAddress";
import { loadPacking, needsUnpacking } from "./state/link/packing";
import { languageIn, wantedIn } from "./state/link/parse";
import { chosenState } from "./state/chosen";
import "./styles/tokens.css";
import "./styles/base.css";

takeUpLeftAddress();
const root = createRoot(document.getElementById("root")!);
void start();

/** Begins when what the address asks for is here; it may change until then. */
async function start(): Promise<void> {
  const { hash } = location;
  try {
    if (needsUnpacking(hash)) await loadPacking();
    await Promise.all([load(wantedIn(hash)), loadWords(languageOf(languageIn(hash)))]);
  } catch {
    root.render(<StartFailure />);
    return;
  }
  if (location.hash === hash) await begin();
  else await start();
}

async function begin(): Promise<void> {
  connectHistory();
  connectLanguage();
  // A first screen that the build has not typeset begins with KaTeX, so that nothing moves when it comes.
  if (!isPrepared(chosenState())) await loadTypesetter(notationIn(chosenState()));
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  if (window.parent === window) keepPage(); // of a page that stands in another one nothing is kept
}
