/** What the assistant for balancing entries says. */
export const balancingWords = {
  menu: "Correct a billed entry…",
  entry: "Billed entry",
  chooseEntry: "Choose an entry",
  search: "Search the entries",
  shouldUnits: "Units it should have had",
  shouldCharge: "Charge it should have had",
  description: "Description",
  descriptionHint: "A detailed invoice shows it. Left blank, it names the entry that it corrects.",
  dateHint: "After the last billing run, so that the next bill falls by it.",
  post: "Post balancing entry",
  advice: "What was billed wrongly is set right by an entry of the difference, not by a write-off. The billed entry itself stays as it is.",
  none: "Nothing of this job is billed yet. Correct its entries themselves, in the Timesheet or Materials table.",
} as const;

export const balanceOf = (job: string) => `Correct a billed entry: ${job}`;

/** One entry in the list: texts already formatted, "" where there is nothing to say. */
export const entryChoice = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

export const unitsAt = (units: string, rate: string, charge: string) => `${units} × ${rate} = ${charge}`;

export const wasBilled = (what: string, invoice: string) => `${what} was billed on ${invoice}.`;

export const enters = (units: string | null, charge: string) => (units === null ? `That enters ${charge}, before tax.` : `That enters ${units} units, ${charge} before tax.`);

export const entriesLeft = (many: number) => `${many} more entries; search to find them.`;
