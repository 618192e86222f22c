import { useLayoutEffect, useRef } from "react";
import type { StripLine } from "../../../derivations/contents";
import type { ColorTable } from "../../charts/colorTable";
import { paintStrip, stripWidth } from "../../charts/strip";
import styles from "./Strip.module.css";

interface Props {
  parts: readonly (readonly StripLine[])[];
  colors: ColorTable;
}

/** A derivation at a glance: the values of each of its lines, one after the other, part by part. */
export function Strip({ parts, colors }: Props) {
  return (
    <div className={styles.strip} aria-hidden>
      {parts.map((lines, at) => (
        <PartStrip key={at} lines={lines} colors={colors} />
      ))}
    </div>
  );
}

function PartStrip({ lines, colors }: { lines: readonly StripLine[]; colors: ColorTable }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paintStrip(canvas.current!, lines, colors), [lines, colors]);
  return <canvas ref={canvas} style={{ "--pixels": stripWidth(lines.length) }} />;
}
