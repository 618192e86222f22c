import { createElement, useEffect } from "react";
import { usePaper } from "../../../state/paper";
import { PanelBoundary } from "../PanelBoundary";
import { loadPaper, usePaperPages } from "./loadPaper";

/**
 * What is printed in place of the page, while it is. A browser that prints waits for nothing, so it is
 * fetched when the reader first stirs: then the page itself is there, and no dialog is open yet.
 */
export function PrintedPages() {
  const paper = usePaper();
  const Pages = usePaperPages();
  const isWanted = paper !== undefined;

  useEffect(() => {
    const fetch = () => void loadPaper().catch(() => undefined);
    if (isWanted) fetch();
    const listening = new AbortController();
    for (const stirring of ["pointermove", "pointerdown", "keydown"])
      window.addEventListener(stirring, fetch, { once: true, signal: listening.signal });
    return () => listening.abort();
  }, [isWanted]);

  return paper && Pages && <PanelBoundary>{createElement(Pages, paper)}</PanelBoundary>;
}
