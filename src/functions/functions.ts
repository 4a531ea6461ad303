import { keepLive, once } from "./live";
import { balanceOfInvoice, billing as billingOf, debtOf, ofJob, parts } from "./liveFigures";
import { amountsToBill as amountsOf, taxPart as taxOf, toBill as whatIf } from "./pureFigures";

// The comments below are what Excel shows while a formula is typed. They and the types are read by Microsoft's generator,
// which knows no other type for a cell that may hold anything.
/* eslint-disable @typescript-eslint/no-explicit-any */

/**
 * What the next billing run would bill for a job, before tax. Follows the tables of the workbook. Example: =WRITEOFF.AMOUNTTOBILL("J-101")
 * @customfunction AMOUNTTOBILL
 * @param {any} job The job, as its id stands in the Jobs table.
 * @param {any} [up_to] A date: only work and write-offs up to that day. Everything entered so far when left out.
 * @param invocation
 * @streaming
 */
export function amountToBill(job: any, up_to: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => ofJob(figures, job, up_to, parts.toBill));
}

/**
 * The timesheet part of a job's amount to bill, before tax, after write-offs took theirs. Example: =WRITEOFF.TIMESHEETTOBILL("J-101")
 * @customfunction TIMESHEETTOBILL
 * @param {any} job The job, as its id stands in the Jobs table.
 * @param {any} [up_to] A date: only work and write-offs up to that day. Everything entered so far when left out.
 * @param invocation
 * @streaming
 */
export function timesheetToBill(job: any, up_to: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => ofJob(figures, job, up_to, parts.timesheet));
}

/**
 * The materials part of a job's amount to bill, before tax, after write-offs took theirs. Example: =WRITEOFF.MATERIALSTOBILL("J-101")
 * @customfunction MATERIALSTOBILL
 * @param {any} job The job, as its id stands in the Jobs table.
 * @param {any} [up_to] A date: only work and write-offs up to that day. Everything entered so far when left out.
 * @param invocation
 * @streaming
 */
export function materialsToBill(job: any, up_to: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => ofJob(figures, job, up_to, parts.materials));
}

/**
 * The unbilled charges of a job, with what was brought forward, before tax and before write-offs. Example: =WRITEOFF.UNBILLED("J-101", DATE(2026,4,30))
 * @customfunction UNBILLED
 * @param {any} job The job, as its id stands in the Jobs table.
 * @param {any} [up_to] A date: only work up to that day. Everything entered so far when left out.
 * @param invocation
 * @streaming
 */
export function unbilled(job: any, up_to: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => ofJob(figures, job, up_to, parts.unbilled));
}

/**
 * What is owed on an invoice now, with tax: its lines less payments and write-offs. Example: =WRITEOFF.INVOICEBALANCE("INV-0007")
 * @customfunction INVOICEBALANCE
 * @param {any} invoice The invoice, as its id stands in the Invoices table.
 * @param invocation
 * @streaming
 */
export function invoiceBalance(invoice: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => balanceOfInvoice(figures, invoice));
}

/**
 * What a job or a customer owes in all, with tax: unbilled work and invoices, less payments and write-offs. Example: =WRITEOFF.DEBT("C-010")
 * @customfunction DEBT
 * @param {any} job_or_customer A job or a customer, as the id stands in its table.
 * @param invocation
 * @streaming
 */
export function debt(job_or_customer: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  keepLive(invocation, (figures) => debtOf(figures, job_or_customer));
}

/**
 * Every job that the next billing run would bill, with headings and the parts of its amount, before tax. Example: =WRITEOFF.BILLING()
 * @customfunction BILLING
 * @param {any} [up_to] A date: only work and write-offs up to that day. Everything entered so far when left out.
 * @param invocation
 * @streaming
 */
export function billing(up_to: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  keepLive(invocation, (figures) => billingOf(figures, up_to));
}

/**
 * The amounts to bill of a column of jobs, from ledgers anywhere: needs none of the add-in's tables. Example: =WRITEOFF.AMOUNTSTOBILL(A2:A20, D:E, G:H, J:K)
 * @customfunction AMOUNTSTOBILL
 * @param {any[][]} jobs One column of jobs.
 * @param {any[][]} timesheet Two columns: the job, and an unbilled amount of its timesheet before tax.
 * @param {any[][]} materials Two columns: the job, and an unbilled amount of its materials before tax.
 * @param {any[][]} writeoffs Two columns: the job, and the amount of a write-off before tax; below zero for a write up.
 * @returns {any[][]} The amount to bill of each job, in a column beside them.
 */
export function amountsToBill(jobs: any[][], timesheet: any[][], materials: any[][], writeoffs: any[][]): any[][] {
  return once(amountsOf(jobs, timesheet, materials, writeoffs));
}

/**
 * What a write-off would leave to bill: timesheet, materials, total, and what of it is left over, side by side. Example: =WRITEOFF.TOBILL(500, 200, 600)
 * @customfunction TOBILL
 * @param {any[][]} timesheet The unbilled timesheet before tax, or a column of them.
 * @param {any[][]} materials The unbilled materials before tax, or a column as high.
 * @param {any[][]} write_off The write-off before tax, or a column as high; below zero for a write up.
 * @returns {any[][]} Four figures for each row.
 */
export function toBill(timesheet: any[][], materials: any[][], write_off: any[][]): any[][] {
  return once(whatIf(timesheet, materials, write_off));
}

/**
 * The tax inside a tax-inclusive amount, rounded to cents, half away from zero. Example: =WRITEOFF.TAXPART(120, 20%)
 * @customfunction TAXPART
 * @param {any[][]} gross The amount with its tax, or a range of them.
 * @param {any[][]} rate The tax rate: 20% or 0.2. One for all, or a column as high.
 * @returns {any[][]} The tax inside each amount.
 */
export function taxPart(gross: any[][], rate: any[][]): any[][] {
  return once(taxOf(gross, rate));
}
