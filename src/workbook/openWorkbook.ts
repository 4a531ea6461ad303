/** Opens the bytes of an .xlsx file, in base 64, as a new workbook beside this one. */
export async function openWorkbook(base64: string): Promise<void> {
  await Excel.createWorkbook(base64);
}
