import { UnreadableFile } from "../../excel-host/xlsx/unreadableFile";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** Opens a file from the person's disk. */
export async function openFrom(workbench: Workbench, file: File): Promise<void> {
  await orSay(workbench, file.name, async () => workbench.open(new Uint8Array(await file.arrayBuffer()), file.name));
}

/** Opens what a program gave. */
export async function openBytes(workbench: Workbench, bytes: Uint8Array, name: string): Promise<void> {
  await orSay(workbench, name, () => workbench.open(bytes, name));
}

/** A file that cannot be read leaves the open workbook as it is, and it is said why. */
async function orSay(workbench: Workbench, name: string, open: () => Promise<void>): Promise<void> {
  try {
    await open();
  } catch (failure) {
    const isTheirs = failure instanceof UnreadableFile || failure instanceof DOMException;
    if (!isTheirs) throw failure;
    workbench.tell(words.cannotOpen(name, failure.message));
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

/** Lets the browser ask before a tab is closed in which something is not saved. */
export function holdUnsaved(workbench: Workbench): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!workbench.undoList.isSaved) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}
