/** A number in at most five characters and a sign: .188, −4.00, 33.8, −.000, 1e5; "–" for none. */
export function blockText(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  return (value < 0 ? "−" : "") + magnitudeText(Math.abs(value));
}

function magnitudeText(magnitude: number): string {
  if (magnitude === Infinity) return "∞";
  if (magnitude < 0.9995) return magnitude.toFixed(3).slice(1);
  if (magnitude < 9.995) return magnitude.toFixed(2);
  if (magnitude < 99.95) return magnitude.toFixed(1);
  return magnitude < 9999.5 ? magnitude.toFixed(0) : magnitude.toExponential(0).replace("e+", "e");
}
