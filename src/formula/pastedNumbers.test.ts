import { describe, expect, test } from "vitest";
import { pastedNumbers } from "./pastedNumbers";

describe("numbers are found", () => {
  test.each([
    ["commas", "1, -2.5,3e2"],
    ["spaces and lines", " 1   -2.5\n300 "],
    ["a column with another line end", "1\r\n-2.5\r\n300\r\n"],
    ["semicolons", "1;-2.5;300"],
    ["tabs and bars", "1\t-2.5 | 300"],
    ["slashes", "1/-2.5/300"],
    ["a minus of print, and wide digits", "１，−2.5、３００"],
    [
      "a tensor of PyTorch",
      "tensor([  1.0000,  -2.5000, 300.0000], device='cuda:0', grad_fn=<AddBackward0>)",
    ],
    [
      "a tensor with its type",
      "torch.tensor([1., -2.5, 3e+02], dtype=torch.float32, requires_grad=True)",
    ],
    ["an array of NumPy", "np.array([1, -2.5, 300], dtype=np.float64)"],
    ["an array as it is printed", "array([  1. ,  -2.5, 300. ], dtype=float32)"],
    ["an array of JAX", "Array([1., -2.5, 300.], dtype=float32, weak_type=True)"],
    [
      "a tensor of TensorFlow",
      "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([1., -2.5, 300.], dtype=float32)>",
    ],
    ["JSON", '{"logits": [1, -2.5, 3.0e2]}'],
    ["rows of rows", "[[1], [-2.5], [300]]"],
    ["quotes", '"1","-2.5","300"'],
    ["TypeScript", "new Float64Array([1, -2.5, 300])"],
  ])("in %s", (_, text) => {
    const { numbers, unread } = pastedNumbers(text);
    expect([...numbers]).toEqual([1, -2.5, 300]);
    expect(unread).toEqual([]);
  });
});

test("what is no number is told with its place and its reason", () => {
  const { numbers, unread, unreadCount } = pastedNumbers(
    "logit\n0.5, abc\n  1, nan -inf 1e301, ..., 2",
  );
  expect([...numbers]).toEqual([0.5, 1, 2]);
  expect(unreadCount).toBe(6);
  expect(unread).toEqual([
    { text: "logit", line: 1, column: 1, start: 0, reason: "no-number" },
    { text: "abc", line: 2, column: 6, start: 11, reason: "no-number" },
    { text: "nan", line: 3, column: 6, start: 20, reason: "not-finite" },
    { text: "-inf", line: 3, column: 10, start: 24, reason: "not-finite" },
    { text: "1e301", line: 3, column: 15, start: 29, reason: "too-large" },
    { text: "...", line: 3, column: 22, start: 36, reason: "left-out" },
  ]);
});

test.each(["1.5.2", "0.1-0.2", "50%", "0x10", "1_000"])("%s is not taken for a number", (text) => {
  const { numbers, unread } = pastedNumbers(text);
  expect([...numbers]).toEqual([]);
  expect(unread).toEqual([{ text, line: 1, column: 1, start: 0, reason: "no-number" }]);
});

test("what stood around the numbers is told, too", () => {
  expect(pastedNumbers("tensor([1, 2], dtype=float32)").around).toEqual([
    "tensor",
    "dtype=float32",
  ]);
});

test("commas that may be decimal points are noticed, others are not", () => {
  expect(pastedNumbers("0,5; 1,25; -2,75").hasDecimalCommas).toBe(true);
  expect(pastedNumbers("0,5\n1,25").hasDecimalCommas).toBe(true);
  for (const text of ["1,2,3", "0,1.5\n1,2.5", "1, 2", "1,2"])
    expect(pastedNumbers(text).hasDecimalCommas).toBe(false);
});

test("of many pieces the first are named and all are counted", () => {
  const { unread, unreadCount } = pastedNumbers("x ".repeat(1000));
  expect(unread).toHaveLength(50);
  expect(unreadCount).toBe(1000);
});

test("a long text is read in one pass", () => {
  const { numbers } = pastedNumbers(
    `tensor([${Array.from({ length: 1e5 }, (_, at) => at / 8).join(", ")}])`,
  );
  expect(numbers).toHaveLength(1e5);
  expect(numbers.at(-1)).toBe((1e5 - 1) / 8);
});
