import { openExcel } from "../excel-host/openExcel";
import { workbookFromText } from "../workbooks/workbookFromText";
import { wishes } from "../../src/session/wishes";
import { small } from "./journey";

let close = () => {};
afterAll(() => close());

test("a pane that Excel will not show makes no command fail: the wish waits for it, and Excel is told that the command is done", async () => {
  const excel = await openExcel(workbookFromText(small), { transport: "inproc" });
  excel.installGlobals();
  close = () => excel.close();
  excel.host.services.set("Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState", () => {
    throw new Error("no pane today");
  });
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { Office } = excel;
  if (!Office) throw new Error("There is no Office.");
  Object.assign(globalThis, { Office });
  await import("../../src/commands/commands");
  await Office.onReady();
  // Where Office keeps what was associated, by the names in capitals.
  const { mappings } = (Office.actions as unknown as { readonly _association: { readonly mappings: Readonly<Record<string, (event: object) => Promise<void>>> } })._association;
  const completed = jest.fn();
  await mappings["WRITEOFFSELECTED"]?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  expect(wishes.take()?.kind).toBe("write-off");
});
