// What is not mutated: the words of an error that stops the program. No person reads them in the pane, and no rule depends on them.
const isError = ({ node }) => node.type === "NewExpression" && /Error$/.test(node.callee.name ?? "");

export const strykerPlugins = [{
  kind: "Ignore",
  name: "words-of-our-own-errors",
  value: { shouldIgnore: (path) => (isError(path) ? "It stops the program; its words are for us." : undefined) },
}];
