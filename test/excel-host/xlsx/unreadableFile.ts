/** The bytes are no workbook that can be opened here. The message says why, in a sentence for the person who chose the file. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
