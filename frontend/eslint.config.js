import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", "src/api/schema.d.ts"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 10],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-globals": ["error", { name: "event", message: "Use the argument of the handler." }],
      "no-restricted-syntax": [
        "error",
        { selector: "Property[key.name='dangerouslySetInnerHTML']", message: "Text is text." },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Use now() of format.js.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Use now() of format.js.",
        },
      ],
      "no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    // Only pages talk to the API; components show what they are given.
    files: ["src/components/**", "src/charts/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["**/api/client.js", "**/pages/*"] }],
    },
  },
  { files: ["src/format.js"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["*.config.js", "scripts/**", "tests/**"],
    languageOptions: { globals: globals.node },
    rules: { "no-console": "off" },
  },
];
