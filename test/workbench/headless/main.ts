import { headless } from "./headless";

void headless(process.argv.slice(2)).then(({ status, out, err }) => {
  process.stderr.write(err);
  // A long answer into a pipe is written piece by piece: the process ends when all of it is out.
  process.stdout.write(out, () => process.exit(status));
});
