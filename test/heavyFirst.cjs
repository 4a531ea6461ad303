// Comes with jest, which takes its own order from it.
const Sequencer = require("@jest/test-sequencer").default;

/**
 * What a run on two workers begins with. The first page in a browser has the add-in built and the browser unpacked;
 * meanwhile the other worker has long to do without either. Then whatever else takes long, so that a run ends with
 * small files and no worker waits for the other.
 */
const order = [/workbench\/files\.test/, /simulate\/oneFault/, /(browser|workbench)\/\w+\.test/, /simulate\//, /./];
const place = ({ path }) => order.findIndex((part) => part.test(path.replaceAll("\\", "/")));

/** Jest alone goes by the size of a file where it has never run, and our longest are a few lines. */
module.exports = class HeavyFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
