import { UnreadableFile } from "../../excel-host/xlsx/unreadableFile";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** Opens a file from the person's disk. One that cannot be read leaves the open workbook as it is. */
export async function openFrom(workbench: Workbench, file: File): Promise<void> {
  try {
    workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (failure) {
    const isTheirs = failure instanceof UnreadableFile || failure instanceof DOMException;
    if (!isTheirs) throw failure;
    workbench.tell(words.cannotOpen(file.name, failure.message));
  }
}

/** Gives the workbook to the browser to be saved. */
export function download(workbench: Workbench): void {
  const blob = new Blob([workbench.save()], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: workbench.workbook.name });
  link.click();
  // The browser has taken hold of the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
