import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workbookFromText } from "./workbookFromText";
import { readFirm } from "./ties/firm";
import { brokenInvoice } from "./ties/invoices";
import { brokenConsumption, brokenJob } from "./ties/jobs";
import { brokenReferences } from "./ties/references";

// These figures are reckoned here from the rows alone: nothing of the product is asked.
const open = (file: string) => workbookFromText(readFileSync(join(__dirname, file), "utf8"), file);

describe.each(["small.txt", "sample.txt"])("%s ties to the penny:", (file) => {
  const firm = readFirm(open(file));

  test("every key is there once, and every row that names another names one that is there", () => {
    expect(brokenReferences(firm)).toEqual([]);
  });

  test("invoices follow from their lines, entries, payments and write-offs", () => {
    expect(firm.invoices.flatMap((invoice) => brokenInvoice(firm, invoice))).toEqual([]);
  });

  test("jobs follow from their entries, write-offs, invoices and payments", () => {
    expect(firm.jobs.flatMap((job) => brokenJob(firm, job))).toEqual([]);
  });

  test("write-offs tell what was billed of them", () => {
    expect(firm.writeOffs.flatMap(brokenConsumption)).toEqual([]);
  });
});

describe("the sample shows what happens to a firm:", () => {
  const workbook = open("sample.txt");
  const firm = readFirm(workbook);
  const today = Date.UTC(2026, 3, 30);
  const ageOf = (day: string) => (today - Date.parse(`${day}T00:00:00Z`)) / 86_400_000;
  const owingAged = (from: number, to: number) =>
    firm.invoices.filter((row) => row.amount("Balance").greaterThan(0) && ageOf(row.text("Date")) >= from && ageOf(row.text("Date")) <= to).length;
  const withStatus = (status: string) => firm.invoices.filter((row) => row.text("Status") === status).length;
  const lines = (type: string) => firm.lines.filter((row) => row.text("Type") === type && !row.isEmpty("Job")).length;
  const owing = (amount: string) => firm.jobs.filter((row) => row.amount("Balance").toFixed(2) === amount).length;
  const writeOffs = firm.writeOffs;

  test.each`
    what                                        | least  | found
    ${"customers"}                              | ${12}  | ${firm.customers.length}
    ${"jobs"}                                   | ${25}  | ${firm.jobs.length}
    ${"entries"}                                | ${400} | ${firm.entries.length}
    ${"invoices"}                               | ${60}  | ${firm.invoices.length}
    ${"detailed invoices of jobs"}              | ${15}  | ${firm.invoices.filter((row) => row.text("Style") === "Detailed" && !row.isEmpty("Job")).length}
    ${"summary invoices of jobs"}               | ${10}  | ${firm.invoices.filter((row) => row.text("Style") === "Summary" && !row.isEmpty("Job")).length}
    ${"invoices without a job"}                 | ${10}  | ${firm.invoices.filter((row) => row.isEmpty("Job")).length}
    ${"drafts"}                                 | ${1}   | ${withStatus("Draft")}
    ${"open invoices"}                          | ${1}   | ${withStatus("Open")}
    ${"sent invoices"}                          | ${10}  | ${withStatus("Sent")}
    ${"paid invoices"}                          | ${10}  | ${withStatus("Paid")}
    ${"settled invoices"}                       | ${1}   | ${withStatus("Settled")}
    ${"invoices written off"}                   | ${2}   | ${withStatus("Written Off")}
    ${"cancelled invoices"}                     | ${1}   | ${withStatus("Cancelled")}
    ${"overpaid invoices"}                      | ${1}   | ${withStatus("Credit balance")}
    ${"nil invoices"}                           | ${1}   | ${firm.invoices.filter((row) => row.amount("Total").isZero() && row.text("Status") === "Written Off").length}
    ${"Credit lines"}                           | ${1}   | ${lines("Credit")}
    ${"Adjustment lines"}                       | ${1}   | ${lines("Adjustment")}
    ${"invoices owing for 0 to 30 days"}        | ${2}   | ${owingAged(0, 30)}
    ${"invoices owing for 31 to 60 days"}       | ${2}   | ${owingAged(31, 60)}
    ${"invoices owing for 61 to 90 days"}       | ${2}   | ${owingAged(61, 90)}
    ${"invoices owing for 91 days and more"}    | ${2}   | ${owingAged(91, 9999)}
    ${"jobs that owe 0.01"}                     | ${1}   | ${owing("0.01")}
    ${"jobs that owe 0.03"}                     | ${1}   | ${owing("0.03")}
    ${"jobs that owe 4.99"}                     | ${1}   | ${owing("4.99")}
    ${"write-offs waiting for the next bill"}   | ${2}   | ${writeOffs.filter((row) => row.text("Next billing run") === "TRUE" && row.isEmpty("Billed on") && row.text("Status") === "Posted").length}
    ${"job write-offs not for the next bill"}   | ${1}   | ${writeOffs.filter((row) => row.text("Next billing run") === "FALSE" && row.isEmpty("Invoice")).length}
    ${"write-offs partly billed"}               | ${1}   | ${writeOffs.filter((row) => !row.amount("Consumed").isZero() && !row.amount("Consumed").equals(row.amount("Amount"))).length}
    ${"write ups that reverse nothing"}         | ${2}   | ${writeOffs.filter((row) => row.amount("Amount").isNegative() && row.isEmpty("Reverses")).length}
    ${"reversed pairs"}                         | ${2}   | ${writeOffs.filter((row) => !row.isEmpty("Reverses")).length}
    ${"jobs with an amount brought forward"}    | ${1}   | ${firm.jobs.filter((row) => !row.amount("Brought forward").isZero()).length}
    ${"jobs below nothing to bill"}             | ${1}   | ${firm.jobs.filter((row) => row.amount("Timesheet to bill").isNegative()).length}
    ${"balancing entries"}                      | ${2}   | ${firm.entries.filter((row) => row.amount("Charge").isNegative()).length}
    ${"entries that are not chargeable"}        | ${5}   | ${firm.entries.filter((row) => row.text("Chargeable") === "FALSE").length}
    ${"zero-rated entries"}                     | ${2}   | ${firm.entries.filter((row) => !row.isEmpty("Tax rate") && row.amount("Tax rate").isZero()).length}
    ${"payments to a job without an invoice"}   | ${1}   | ${firm.payments.filter((row) => row.isEmpty("Invoice") && !row.isEmpty("Job")).length}
  `("$found $what", ({ least, found }: { least: number; found: number }) => {
    expect(found).toBeGreaterThanOrEqual(least);
  });

  test("our functions and plain Excel show the same in its formulas", () => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === "Formulas");
    const rows = Array.from({ length: 8 }, (_, index) => index + 1);
    expect(rows.map((row) => sheet?.value(row, 1))).toEqual(rows.map((row) => sheet?.value(row, 2)));
    const shown = (key: string) => rows.filter((row) => sheet?.formula(row, 1).includes(key)).map((row) => sheet?.value(row, 1));
    const job = firm.jobs.find((row) => row.key === "J-101");
    expect(shown('AMOUNTTOBILL("J-101")')).toEqual([job?.amount("To bill").toNumber()]);
    expect(shown('DEBT("J-101")')).toEqual([job?.amount("Balance").toNumber()]);
    expect(shown('INVOICEBALANCE("INV-0044")')).toEqual([firm.invoices.find((row) => row.key === "INV-0044")?.amount("Balance").toNumber()]);
  });
});
