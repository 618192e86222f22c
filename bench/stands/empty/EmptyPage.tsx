import { useState } from "react";

/** What a page with React and a slider costs at the least: one number, in state. */
export function EmptyPage() {
  const [logit, setLogit] = useState(0);
  return (
    <>
      <input
        type="range"
        aria-label="Logit of class 3"
        min={-10}
        max={10}
        step="any"
        value={logit}
        onChange={({ currentTarget }) => setLogit(currentTarget.valueAsNumber)}
      />
      <output>{logit.toFixed(2)}</output>
    </>
  );
}
