import { openWorkbook } from "../workbook/openWorkbook";

/** Where the sample lies, beside the page of the pane. */
export const sampleAddress = "assets/sample.xlsx";

/** Fetches the sample and opens it as a new workbook. It rejects where there is none, and where Excel cannot open one. */
export async function openSample(): Promise<void> {
  const answer = await fetch(sampleAddress);
  if (!answer.ok) throw new Error(`the sample could not be fetched (status ${answer.status})`);
  await openWorkbook(inBase64(new Uint8Array(await answer.arrayBuffer())));
}

/** Piece by piece: a call takes only so many arguments. */
function inBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return btoa(pieces.join(""));
}
