import { screen } from "@testing-library/react";
import { CrashBoundary } from "../../src/taskpane/CrashBoundary";
import { words } from "../../src/words/pane";
import { draw } from "./draw";

// No pane stays blank: neither where Office is not there, nor for a mistake of its own.

function Crashing(): never {
  throw new RangeError("not an exact amount: 0.5");
}

test("a mistake while the pane is drawn is told in its place", () => {
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  draw(<CrashBoundary><Crashing /></CrashBoundary>);
  expect(screen.getByText(/Something in the add-in went wrong: not an exact amount: 0\.5\. Nothing was written\./)).toBeTruthy();
  told.mockRestore();
});

test("where office.js could not be loaded the pane says so", async () => {
  document.body.innerHTML = '<div id="pane"></div>';
  // The page draws itself: nobody waits for it here but by looking.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await import("../../src/taskpane/index");
  expect(await screen.findByText(words.noOffice)).toBeTruthy();
  expect(screen.getByText(words.cannotStart)).toBeTruthy();
});
