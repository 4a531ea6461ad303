/** What Excel says for each of its error codes, and the HTTP status that goes with it. */
const excelErrors = {
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  MergedRangeConflict: [409, "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or an XML Map."],
  PivotTableRangeConflict: [409, "The operation attempted causes a conflict with a PivotTable range."],
  InactiveWorkbook: [400, "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus."],
  AccessDenied: [403, "You cannot perform the requested operation."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
  GeneralException: [500, "There was an internal error while processing the request."],
  ServiceBusy: [503, "The service is busy. Please try again later."],
  ApiNotFound: [400, "The API you are trying to use could not be found."],
  PropertyNotFound: [400, "The property does not exist."],
  NotImplemented: [501, "The requested feature isn't implemented."],
} as const;

export type ErrorCode = keyof typeof excelErrors;

/** A refusal of the host: it ends the batch, and office.js turns it into its own error with this code. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    /** The member that refused, as "TableCollection.getItem". */
    readonly location: string,
    message?: string,
  ) {
    super(message ?? excelErrors[code][1]);
    this.status = excelErrors[code][0];
  }
}

export const messageOf = (code: ErrorCode): string => excelErrors[code][1];
export const statusOf = (code: ErrorCode): number => excelErrors[code][0];

export const invalidArgument = (location: string, message?: string): HostError =>
  new HostError("InvalidArgument", location, message);

export const wrongSize = (location: string): HostError =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** The member is real, and this local Excel does not have it yet. */
export const notImplemented = (member: string): HostError =>
  new HostError("NotImplemented", member, `The local Excel does not have ${member} yet.`);
