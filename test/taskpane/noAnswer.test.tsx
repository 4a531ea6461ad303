import { act, renderHook, waitFor } from "@testing-library/react";
import { usePosting } from "../../src/taskpane/usePosting";
import { open, previewed, read, small, writeOff } from "../journeys/journey";

const { setTimeout: wait } = globalThis;
afterEach(() => void Object.assign(globalThis, { setTimeout: wait }));

/** Lets the minute pass when it is called: what was to come after it comes at once. */
function clock(): () => void {
  const due: (() => void)[] = [];
  const waits = (act: () => void, after?: number) => {
    if (after === 60_000) due.push(act);
    return wait(act, after);
  };
  Object.assign(globalThis, { setTimeout: Object.assign(waits, wait) });
  return () => act(() => due.forEach((each) => each()));
}

test.each([
  ["was written all the same", true, "already posted"],
  ["was not written", false, "posted"],
] as const)("a posting that Excel never answers and that %s: after a minute that is said, and posting again leaves one row", async (_, applied, second) => {
  const { excel } = await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0003", amount: "10" }));
  const minutePasses = clock();
  const { result } = renderHook(() => usePosting(shown.opened));
  excel.faults = [{ batch: 4, fault: { kind: "never-answer", applied } }];
  act(() => result.current.press(shown));
  await waitFor(() => expect(excel.batches).toBe(4));
  expect(result.current.step.kind).toBe("posting");
  minutePasses();
  expect(result.current.step).toEqual({
    kind: "failed",
    failure: { title: "Excel did not answer", sentence: "There has been no answer for a minute. Whether anything was written is not known; posting again finishes what was begun and posts nothing twice." },
  });
  act(() => result.current.press(shown));
  await waitFor(() => expect(result.current.step.kind).toBe(second));
  expect((await read()).book.writeOffs.map(({ id }) => id)).toEqual(["WO-0001", "WO-0002", "WO-0003"]);
});

test("an answer that comes after the minute is shown all the same", async () => {
  await open(small);
  const shown = await previewed(writeOff({ invoice: "INV-0003", amount: "10" }));
  const minutePasses = clock();
  const { result } = renderHook(() => usePosting(shown.opened));
  act(() => result.current.press(shown));
  minutePasses();
  expect(result.current.step.kind).toBe("failed");
  await waitFor(() => expect(result.current.step.kind).toBe("posted"));
});
