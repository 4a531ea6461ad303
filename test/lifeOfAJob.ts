import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "../src/domain/day";
import { headless } from "./workbench/headless/headless";

const root = join(__dirname, "..");

interface Answer {
  readonly jobs: readonly { readonly timesheet: string; readonly materials: string; readonly broughtForward: string; readonly toBill: string; readonly balance: string }[];
  readonly invoices: readonly { readonly invoice: string; readonly status: string; readonly balance: string }[];
}

/** What each step of the README's example is called there. */
const told = [
  "The charges",
  "Write off 300.00 of the job, for the next billing run",
  "Bill 1,000.00 of the 1,100.00, detailed; 100.00 is carried forward",
  "Send the invoice",
  "A payment of 700.00",
  "Write off the rest of the invoice",
  "Reverse that write-off: they will pay after all",
];

/** The worked example as the README has it: the figures after each step, as the headless command tells them. */
export async function lifeOfAJob(): Promise<string> {
  const steps = JSON.parse(readFileSync(join(root, "assets", "life-of-a-job.json"), "utf8")) as readonly unknown[];
  const folder = mkdtempSync(join(tmpdir(), "life-"));
  try {
    const rows: string[] = [];
    for (let count = 0; count <= steps.length; count += 1) {
      const file = join(folder, `${count}.json`);
      writeFileSync(file, JSON.stringify(steps.slice(0, count)));
      let operation = 0;
      const desk = { today: () => "2026-07-02" as Day, now: () => "2026-07-02T09:00:00", operationId: () => `OP-${(operation += 1)}` };
      const { status, out, err } = await headless([join(root, "assets", "life-of-a-job.xlsx"), "--do", file, "--json"], desk);
      if (status !== 0) throw new Error(`step ${count} was not posted: ${out}${err}`);
      rows.push(row(told[count] ?? "", JSON.parse(out) as Answer));
    }
    return [
      "| step | timesheet | materials | brought forward | to bill | job owes, with tax | invoice |",
      "|---|--:|--:|--:|--:|--:|---|",
      ...rows,
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");

function row(step: string, { jobs: [job], invoices: [invoice] }: Answer): string {
  const owed = invoice ? `${grouped(invoice.balance)}, ${invoice.status}` : "–";
  const cells = [job?.timesheet, job?.materials, job?.broughtForward, job?.toBill, job?.balance].map((amount) => grouped(amount ?? ""));
  return `| ${[step, ...cells, owed].join(" | ")} |`;
}
