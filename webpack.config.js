const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

// manifest.xml in the source names this address; a build for a real home gets its own by ADDIN_URL.
const LOCAL = "https://localhost:3000/";

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2020",
    },
  },
};

/** Where the built add-in will be served from, always ending in a slash. Office opens nothing but https. */
function deploymentAddress() {
  const address = process.env.ADDIN_URL ?? LOCAL;
  if (!/^https:\/\/[^\s/]+/.test(address)) {
    throw new Error(`ADDIN_URL is "${address}". Give the https address the add-in will be served from.`);
  }
  return address.endsWith("/") ? address : `${address}/`;
}

/** The manifest for an address. A domain it trusts is written without a path, so it is the address's origin. */
const addressed = (manifest, address) =>
  manifest.replaceAll(LOCAL, address).replaceAll(new URL(LOCAL).origin, new URL(address).origin);

/** What Excel is told of our functions while a formula is typed: read from their comments, by Microsoft's generator. */
class FunctionMetadata {
  apply(compiler) {
    const input = path.resolve(__dirname, "src/functions/functions.ts");
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      compilation.fileDependencies.add(input);
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionMetadata", stage }, async () => {
        const { metadataJson, errors } = await generateCustomFunctionsMetadata([input], true);
        for (const error of errors) compilation.errors.push(new compiler.webpack.WebpackError(`${input}: ${error}`));
        if (errors.length === 0) compilation.emitAsset("functions.json", new compiler.webpack.sources.RawSource(metadataJson));
      });
    });
  }
}

/** Serves with the developer certificate that Office trusts; it is made on first use. */
async function developmentServer() {
  if (!process.env.WEBPACK_SERVE) return {};
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    devServer: {
      port: 3000,
      server: { type: "https", options: await getHttpsServerOptions() },
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

module.exports = async (_env, { mode }) => {
  const development = mode === "development";
  const address = development ? LOCAL : deploymentAddress();
  const name = development ? "[name].js" : "[name].[contenthash:8].js";

  return {
    devtool: development ? "eval-source-map" : "source-map",
    // One page, one runtime: what opens with the pane is all there is. Office.js is no part of the
    // bundle; the page loads it from Microsoft, as the Marketplace demands.
    entry: {
      // By a name that stays, because the manifest gives it to Excel; the page asks for it by its content all the same.
      functions: { import: "./src/functions/associate.ts", filename: development ? "functions.js" : "functions.js?[contenthash:8]" },
      taskpane: { import: ["./src/commands/commands.ts", "./src/taskpane/index.tsx"], dependOn: "functions" },
    },
    output: { path: path.resolve(__dirname, "dist"), filename: name, chunkFilename: name, clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    optimization: development
      ? {}
      : {
          // The compiler that builds also minifies, in half the time of the usual minifier and to the same size.
          minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
          splitChunks: { cacheGroups: { defaultVendors: false, vendor: { test: /node_modules/, name: "vendor", chunks: "initial" } } },
        },
    // What counts is the compressed size of the first paint; test/dist.test.ts holds that budget.
    performance: { hints: false },
    // Pages are left as written: they are short, and whoever serves them can find the address of Office.js.
    experiments: { html: false },
    plugins: [
      new FunctionMetadata(),
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", minify: false }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icon-*.png" },
          // Fetched only when somebody asks for it.
          { from: "assets/sample.xlsx", to: "assets/sample.xlsx" },
          { from: "src/taskpane/help.html", to: "help.html" },
          { from: "shortcuts.json" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => addressed(content.toString(), address),
          },
        ],
      }),
    ],
    ...(await developmentServer()),
  };
};
