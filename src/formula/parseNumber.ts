const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number a reader wrote, in any width of digit and with any minus: "−1.5", "－１．５", "2e−3".
 *
 * @returns undefined where the text is no decimal number
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("−", "-");
  return decimal.test(plain) ? Number(plain) + 0 : undefined; // + 0: −0 is 0
}
