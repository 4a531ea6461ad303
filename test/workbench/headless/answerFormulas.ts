import { join } from "node:path";
import { functionsById } from "../../../src/functions/associate";
import type { FunctionsFile } from "../../excel-host/host/addinFunctions";
import type { LocalExcel } from "../../excel-host/openExcel";

/** The name that the manifest gives our functions. */
const namespace = "WRITEOFF";
const source = join(__dirname, "../../../src/functions/functions.ts");
/** How long formulas may take to be answered, in milliseconds. */
const patience = 30_000;

/** Lets our functions answer the formulas that ask for them, so that a saved file shows the figures of now. */
export async function answerFormulas({ host, CustomFunctions: functions }: LocalExcel): Promise<void> {
  const { calculator, workbook } = host;
  const asked = workbook.sheets.flatMap((sheet) => calculator.notCalculated(sheet));
  if (!asked.some((name) => name.replace(/^_XLDUDF_/, "").startsWith(namespace))) return;
  for (const [id, made] of Object.entries(functionsById)) functions.associate(id, made);
  host.functions.register(namespace, await described());
  const began = Date.now();
  while (calculator.callsWaiting > 0 && Date.now() - began < patience) await new Promise((resolve) => setTimeout(resolve, 20));
  // Nobody listens from here on. What was answered stays.
  host.functions.register(namespace, { functions: [] });
}

/** What Microsoft's generator reads from the comments of our functions. It brings a compiler, so it is loaded only when it is needed. */
async function described(): Promise<FunctionsFile> {
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([source], true);
  if (errors.length > 0) throw new Error(errors.join(" "));
  return JSON.parse(metadataJson) as FunctionsFile;
}
