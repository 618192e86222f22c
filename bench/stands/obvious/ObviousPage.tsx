import { useState } from "react";
import { Bars } from "./Bars";
import { derivationOf } from "./derivation";
import { Heatmap } from "./Heatmap";
import { NumberTable } from "./NumberTable";
import { Tex } from "./Tex";

const target = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];
const [output, logit] = [1, 2];

/**
 * The page that anyone would write first: the logits in state, and everything else computed and
 * rendered from them in every update.
 */
export function ObviousPage() {
  const [logits, setLogits] = useState([0.5, -1, 2, 0, 1.5, -0.5, 1, 0.2, -2, 0.7]);
  const probabilities = softmax(logits);
  const jacobian = probabilities.map((p, row) =>
    probabilities.map((q, column) => p * ((row === column ? 1 : 0) - q)),
  );
  const loss = -target.reduce((sum, y, index) => sum + y * Math.log(probabilities[index]!), 0);
  const gradient = probabilities.map((p, index) => p - target[index]!);
  return (
    <main>
      <section>
        {derivationOf({ probabilities, target, output, logit }).map(({ letters, numbers }) => (
          <div key={letters} className="line">
            <Tex tex={letters} />
            <Tex tex={numbers} />
          </div>
        ))}
      </section>
      <section>
        <div className="sliders">
          {logits.map((value, index) => (
            <label key={index}>
              <input
                type="range"
                aria-label={`Logit of class ${index + 1}`}
                min={-10}
                max={10}
                step="any"
                value={value}
                onChange={({ currentTarget }) =>
                  setLogits(logits.with(index, currentTarget.valueAsNumber))
                }
              />
              {value.toFixed(2)}
            </label>
          ))}
        </div>
        <Bars values={probabilities} />
        <Heatmap values={jacobian} />
        <Bars values={gradient} />
        <p>Loss {loss.toFixed(4)}</p>
      </section>
      <NumberTable caption="Forward" rows={[logits, probabilities, target]} />
      <NumberTable caption="Jacobian" rows={jacobian} />
      <NumberTable caption="Gradient" rows={[gradient]} />
    </main>
  );
}

function softmax(logits: readonly number[]): number[] {
  const peak = Math.max(...logits);
  const exponentials = logits.map((value) => Math.exp(value - peak));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}
