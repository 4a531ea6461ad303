const path = require("node:path");
const shipped = require("../../webpack.config.js");

// Measured is what ships: the same compiler in the same mode. Run from source, every call would first pass a getter.
module.exports = async () => {
  const { module, resolve } = await shipped({}, { mode: "production" });
  return {
    module,
    resolve,
    mode: "production",
    target: "node",
    devtool: false,
    stats: "errors-warnings",
    // What a stack trace names should be readable.
    optimization: { minimize: false },
    performance: { hints: false },
    entry: { bench: path.join(__dirname, "main.ts") },
    output: { path: path.resolve(__dirname, "../../node_modules/.cache/bench"), filename: "[name].js" },
  };
};
