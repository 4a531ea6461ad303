import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

// A catch block must do something with what it caught; a comment inside it is not enough.
const noEmptyCatch = {
  selector: "CatchClause > BlockStatement[body.length=0]",
  message: "Do something with what was caught, or let it pass.",
};

const officeRules = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**"] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": ["error", noEmptyCatch],
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: ["error", "always"],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-console": "error",
      ...Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
