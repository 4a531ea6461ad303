import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangePlan } from "../../src/domain/plan";
import type { InvoiceStyle } from "../../src/domain/book";
import type { EditRequest } from "../../src/domain/editWriteOff";
import type { ReversalRequest } from "../../src/domain/judgeReversal";
import type { WriteOffRequest } from "../../src/domain/judgeWriteOff";
import type { Refusal } from "../../src/domain/refusal";
import type { PaymentRequest } from "../../src/domain/recordPayment";
import { plainLooks } from "../../src/session/looks";
import { openBook } from "../../src/session/openBook";
import { type Posted, post } from "../../src/session/post";
import { type Preview, preview } from "../../src/session/preview";
import type { Proposal } from "../../src/session/proposal";
import { proposeBill } from "../../src/session/proposeBill";
import { proposeInvoiceDeletion, proposeSending } from "../../src/session/proposeInvoice";
import { proposeDeletion, proposeEdit } from "../../src/session/proposeEdit";
import { proposePayment } from "../../src/session/proposePayment";
import { proposeSetting } from "../../src/session/proposeSetting";
import { proposeReversal, proposeWriteOff } from "../../src/session/proposeWriteOff";
import { isOpen, type OpenBook } from "../../src/session/readBook";
import { explainRefusal } from "../../src/words/refusals";
import type { Workbook } from "../excel-host/model/types";
import { type LocalExcel, openExcel, type OpenOptions } from "../excel-host/openExcel";
import { linesChangedInText } from "../workbooks/linesChanged";
import { writeAddress } from "../workbooks/notation/addresses";
import { escapeText } from "../workbooks/notation/rows";
import { textFromWorkbook } from "../workbooks/textFromWorkbook";
import { workbookFromText } from "../workbooks/workbookFromText";

/** The small firm that most journeys start from. */
export const small = readFileSync(join(__dirname, "../workbooks/small.txt"), "utf8");

/** Replaces a part of a text that must be there: an example that has moved on should say so. */
export function replaced(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2) throw new Error(`"${part}" stands ${text.split(part).length - 1} times in the workbook, and should stand once.`);
  return text.replace(part, () => by);
}

const desk = { operation: "op-1", date: "2026-04-30", by: "Priya Nair", at: "2026-04-30T12:00:00" } as const;

/** Asks for a write-off at a fixed time, under the operation op-1 unless another is named. */
export const writeOff = (asked: Partial<WriteOffRequest>): Proposal =>
  proposeWriteOff({ ...desk, job: null, invoice: null, customer: null, amount: "", reasonCode: "", reason: "Test", nextBillingRun: null, ...asked });

/** Asks for a reversal at the same time, under the operation op-2 unless another is named. */
export const reversal = (asked: Partial<ReversalRequest>): Proposal =>
  proposeReversal({ ...desk, operation: "op-2", writeOff: "", reason: "", ...asked });

/** A workbook open in Excel, with what it said when it was opened. */
export interface Journey {
  readonly excel: LocalExcel;
  readonly before: string;
  text(): string;
  /** What has changed since the workbook was opened. Where the log has exactly this plan, it says "the plan". */
  changes(plan?: ChangePlan): string;
  /** The cells that held something when the workbook was opened and look different now, by address. */
  looksChanged(): readonly string[];
}

let excel: LocalExcel | undefined;

/** Opens a workbook given as text, or one that was built, in the Excel of this test file. */
export async function open(given: string | Workbook, options: OpenOptions = {}): Promise<Journey> {
  const workbook = typeof given === "string" ? workbookFromText(given) : given;
  excel?.close();
  const opened = (excel = await openExcel(workbook, options));
  opened.installGlobals();
  const before = textFromWorkbook(workbook);
  const looks = looksOf(workbook);
  const text = () => textFromWorkbook(workbook);
  return {
    excel: opened,
    before,
    text,
    changes: (plan) => linesChangedInText(before, withoutPlan(text(), plan)),
    looksChanged: () => {
      const now = looksOf(workbook);
      return [...looks].flatMap(([address, look]) => (now.get(address) === look ? [] : [address]));
    },
  };
}

/** How every cell looks that holds anything: the notation tells less about it. */
export const looksOf = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.rowNumbers().flatMap((row) =>
        sheet.columnsOfRow(row).map((column) => [`${sheet.name}!${writeAddress({ row, column })}`, JSON.stringify(workbook.styles[sheet.style(row, column)])] as const))),
  );

afterAll(() => excel?.close());

const withoutPlan = (text: string, plan: ChangePlan | undefined) =>
  plan ? text.replace(escapeText(changeOf(plan)), "the plan") : text;

/** A plan as the log keeps it. */
export const changeOf = ({ added, changed, removed }: ChangePlan): string => JSON.stringify({ added, changed, removed });

/** Reads the book, as a pane does when it opens. */
export async function read(): Promise<OpenBook> {
  const opened = await openBook();
  if (!isOpen(opened)) throw new Error(`This workbook is no book: ${opened.kind}.`);
  return opened;
}

/** Reads the book and shows what a proposal would change; a refusal fails the test. */
export async function previewed(proposal: Proposal): Promise<Preview> {
  const shown = preview(await read(), proposal);
  if (shown.kind === "refused") throw new Error(explained(shown.refusal));
  return shown;
}

export const explained = (refusal: Refusal): string => explainRefusal(refusal, { ...plainLooks(2), amount: (amount) => (amount / 100).toFixed(2) });

/** Reads, looks at the preview and posts. */
export async function posting(proposal: Proposal): Promise<Posted> {
  return post(await previewed(proposal));
}

/** The same for a posting that has to succeed; returns its plan. */
export async function posted(proposal: Proposal): Promise<ChangePlan> {
  const answer = await posting(proposal);
  if (answer.kind !== "posted") throw new Error(`This should have been posted, and was ${answer.kind}.`);
  return answer.plan;
}

/** Lines as they change, written in a test's own indentation and lined up: blanks round bars do not count. */
export const lines = (text: string): string =>
  text.split("\n").map((line) => line.replace(/ *(?<!\\)\| */g, " | ").trim()).filter((line) => line !== "").join("\n");

/** A part of what changed: the lines under one table or sheet. */
export function under(place: string, changes: string): string {
  const [, found = ""] = new RegExp(`^@ ${place}\n((?:[-+].*\n?)*)`, "m").exec(changes) ?? [];
  return found.trimEnd();
}

/** Other postings at the same time, under the operation op-2 unless another is named. */
export const bill = ({ job, style = "Detailed", operation = "op-1", billNow = "" }: { job: string; style?: InvoiceStyle; operation?: string; billNow?: string }): Proposal =>
  proposeBill({ ...desk, operation, upTo: "", style, jobs: job.split(", ").map((id) => ({ job: id, billNow })) });

export const payment = (asked: Partial<PaymentRequest>): Proposal =>
  proposePayment({ ...desk, invoice: null, job: null, amount: "", method: "Bank transfer", reference: "", fee: "", tip: "", ...asked });

export const edit = (asked: Partial<EditRequest>): Proposal =>
  proposeEdit({ ...desk, operation: "op-2", writeOff: "", amount: null, date: null, reason: null, reasonCode: null, nextBillingRun: null, ...asked });

export const deletion = (key: string): Proposal => proposeDeletion({ ...desk, operation: "op-2", key });
export const deletionOfInvoice = (key: string): Proposal => proposeInvoiceDeletion({ ...desk, operation: "op-2", key });
export const sending = (key: string): Proposal => proposeSending({ ...desk, key });
export const setting = (policy: string, value: string): Proposal => proposeSetting({ ...desk, policy, value });
