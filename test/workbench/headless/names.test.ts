import { folderForTests, small } from "./testRun";

const files = folderForTests();

const set = (policy: string, value: string) => ({ do: "set", policy, value });
const off = (amount: string, by?: string) => ({ do: "write-off", invoice: "INV-0002", amount, reason: "Test", ...(by === undefined ? {} : { by }) });
const decline = (by?: string) => ({ do: "decline", writeOff: "WO-0003", ...(by === undefined ? {} : { by }) });
const persons: readonly object[] = [set("approvalLimit", "100"), set("approvalLimit person Ann", "50"), set("approvalLimit person Ben", "30")];

test.each`
  because                                     | steps                              | waits
  ${"above the strictest person's"}           | ${[...persons, off("30.01")]}      | ${true}
  ${"a blank is no name"}                     | ${[...persons, off("30.01", " ")]} | ${true}
  ${"exactly the strictest person's"}         | ${[...persons, off("30")]}         | ${false}
  ${"a name that no limit has"}               | ${[...persons, off("99", "Cy")]}   | ${false}
  ${"no person has a limit"}                  | ${[set("approvalLimit", "100"), off("99")]} | ${false}
`("who posts without a name escapes nobody's limit: $because", async ({ steps, waits }: { steps: readonly object[]; waits: boolean }) => {
  const { answer } = await files.answer(files.workbook(small), steps);
  expect(answer.steps.at(-1)?.outcome).toBe("posted");
  expect(answer.steps.at(-1)?.message.includes("waits for approval")).toBe(waits);
});

test.each`
  because                                | by             | answer
  ${"nobody"}                            | ${undefined}   | ${"OWN_APPROVAL Nobody says who declines WO-0003. Enter your name."}
  ${"a blank is no name"}                | ${"  "}        | ${"OWN_APPROVAL Nobody says who declines WO-0003. Enter your name."}
  ${"somebody else"}                     | ${"Ben"}       | ${"posted WO-0003 is declined."}
  ${"whoever posted it, who withdraws it"} | ${"Ann"}     | ${"posted WO-0003 is declined."}
`("declined by $because", async ({ by, answer: said }: { by: string | undefined; answer: string }) => {
  const { answer } = await files.answer(files.workbook(small), [set("approvalLimit", "20"), off("25", "Ann"), decline(by)]);
  const step = answer.steps[2];
  expect(`${step?.code ?? step?.outcome} ${step?.message}`).toBe(said);
});
