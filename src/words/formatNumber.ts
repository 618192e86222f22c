/**
 * A number as the page writes it: fixed decimals, U+2212 as minus, an exponent where the decimals
 * would show only zeros or too many digits.
 *
 * formatNumber(-0.05, 3) is "−0.050"; formatNumber(5.55e-17, 3) is "5.6e−17".
 */
export function formatNumber(
  value: number,
  decimals: number,
  { signed = false, exponentDecimals = 1 }: { signed?: boolean; exponentDecimals?: number } = {},
): string {
  const magnitude = Math.abs(value);
  const sign = value < 0 ? "−" : signed && value > 0 ? "+" : "";
  return sign + formatMagnitude(magnitude, decimals, exponentDecimals);
}

function formatMagnitude(magnitude: number, decimals: number, exponentDecimals: number): string {
  if (magnitude === Infinity) return "∞";
  const isTooSmall = magnitude > 0 && magnitude < 0.5 * 10 ** -decimals;
  const isTooLarge = magnitude >= 1e6;
  const text =
    isTooSmall || isTooLarge
      ? magnitude.toExponential(exponentDecimals)
      : magnitude.toFixed(decimals);
  return text.replace("e-", "e−").replace("e+", "e");
}

/** A number as a reader would type it: up to `decimals` decimals, no trailing zeros. */
export function formatShort(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e6)
    return String(Number(value.toPrecision(3))).replace(/0{6,}$/, (zeros) => `e${zeros.length}`);
  return String(Number(value.toFixed(decimals)));
}

/** A number as the page writes it where nothing is aligned: no trailing zeros, U+2212 as minus. */
export const formatTrimmed = (value: number, decimals: number): string =>
  formatShort(value, decimals).replaceAll("-", "−");

/** A whole number with its thousands parted: 50,257. */
export const formatCount = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** A number given by its decimal logarithm: "2e−7", "0.001", "3.2e−412"; `digits` are its significant ones. */
export function formatPower(log10: number, digits = 1): string {
  if (log10 === -Infinity) return "0";
  const exponent = Math.floor(log10 + 1e-9);
  if (exponent >= -3 && exponent < 6) return formatPlain(10 ** log10, digits);
  const mantissa = (10 ** (log10 - exponent)).toFixed(digits - 1);
  // 9.96 with one decimal is 10.0
  return Number(mantissa) >= 10
    ? `${(1).toFixed(digits - 1)}e${exponent + 1}`.replace("-", "−")
    : `${mantissa}e${exponent}`.replace("-", "−");
}

/** Without an exponent, which JavaScript would write from 10^digits on. */
const formatPlain = (value: number, digits: number): string =>
  value < 10 ** digits ? value.toPrecision(digits) : String(Math.round(value));

/** A number to its last digit: the shortest decimal that is this float. */
export function formatExact(value: number): string {
  if (Number.isNaN(value)) return "–";
  return String(value).replaceAll("-", "−").replace("e+", "e").replace("Infinity", "∞");
}
