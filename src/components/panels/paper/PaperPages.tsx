import { useEffect, useLayoutEffect, useRef } from "react";
import { linesOf } from "../../../derivations";
import { useDerivation } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import type { PaperRequest } from "../../../state/paper";
import "../../../styles/paper.css";
import { fit } from "../../views/paper/fit";
import { Handout } from "./Handout";
import styles from "./PaperPages.module.css";
import { PictureOnPaper } from "./PictureOnPaper";
import { Slides } from "./Slides";

/**
 * What is printed in place of the page. On the screen it takes no room and is not to be seen, but it
 * is laid out: so its fonts come, and its formulas can be measured.
 */
export function PaperPages({ kind, lineCount }: PaperRequest) {
  const derivation = useDerivation();
  const language = useLanguage();
  const pages = useRef<HTMLDivElement>(null);

  // Once, when all of it is there: to measure lays all of it out.
  const isWhole = lineCount >= linesOf(derivation).length;
  useLayoutEffect(() => {
    if (isWhole) fit(pages.current!);
  });

  // Formulas are as wide as their fonts make them.
  useEffect(() => {
    const measure = () => fit(pages.current!);
    document.fonts.addEventListener("loadingdone", measure);
    return () => document.fonts.removeEventListener("loadingdone", measure);
  }, []);

  // What a browser calls the file.
  useEffect(() => {
    const { title } = document;
    document.title = derivation.title[language];
    return () => void (document.title = title);
  }, [derivation, language]);

  return (
    <div ref={pages} className={styles.pages} data-paper={kind}>
      {kind === "picture" && <PictureOnPaper />}
      {kind === "slides" && <Slides lineCount={lineCount} />}
      {kind === "handout" && <Handout lineCount={lineCount} />}
    </div>
  );
}
