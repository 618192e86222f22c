import { expect, test } from "vitest";
import { inLinkForm, matrixText } from "./matrixText";

test.each([
  ["1, 2\n3, 4", "1,2;3,4"],
  ["1 2\n3 4\n", "1,2;3,4"],
  ["1,2;3,4", "1,2;3,4"],
  ["[[1, 2],\n [3, 4]]", "1,2;3,4"],
  ["tensor([[ 1., -2.],\n        [ 3.,  4.]])", "1.,-2.;3.,4."],
  ["np.array([[1,2],[3,4]])", "1,2;3,4"],
  ["1\t2,\n3\t4,", "1,2;3,4"],
  ["0.5", "0.5"],
  ["1 2\n\n3 4", "1,2;;3,4"],
  ["1 two", "1,two"],
  ["", ""],
])("%j is %j", (text, form) => {
  expect(inLinkForm(text)).toBe(form);
});

test("what is put out to be edited is read back as it was", () => {
  const rows = [
    [1, -0.5, 1e-7],
    [0, 2, 3],
  ];
  expect(inLinkForm(matrixText(rows))).toBe(rows.map((row) => row.join(",")).join(";"));
});
