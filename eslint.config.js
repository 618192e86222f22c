import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const d3MovesTheDom = "React renders; D3 only computes. Use React, or pointer events of our own.";

export default defineConfig(
  globalIgnores([
    "dist/",
    "dist-strict/",
    "test-results/",
    "playwright-report/",
    "bench/dist/",
    "bench/**/*.ts", // their packages are installed by bench itself, which also checks their types
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // An index inside the bounds of its loop is what noUncheckedIndexedAccess cannot see.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/prefer-for-of": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  { files: ["**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: globals.node } },
  { files: ["{bench,scripts}/**/*.mjs"], languageOptions: { globals: globals.browser } },
  {
    files: ["src/math/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Pass a seeded generator in." },
        { object: "Date", property: "now", message: "The numeric core knows no clock." },
      ],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "d3",
              importNames: [
                "select",
                "selectAll",
                "create",
                "pointer",
                "zoom",
                "drag",
                "brush",
                "transition",
              ],
              message: d3MovesTheDom,
            },
          ],
          patterns: [{ group: ["d3-*"], message: "Import named from d3." }],
        },
      ],
    },
  },
);
