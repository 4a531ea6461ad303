/** What is said of an invoice that is billed, sent or deleted. */

export const invoiceWords = {
  openMenu: "Bill the draft…",
  deleteMenu: "Delete the invoice…",
  sentOn: "Sent on",
  sendHint: "Sending changes no amount. From then on the invoice is corrected by opposite entries and not deleted.",
  openHint: "A draft only holds its charges. Once it is billed, it is owed from its own date.",
  deleteHint: "Its charges and write-offs can be billed again. The log keeps what the invoice said.",
} as const;

export const sendMenuOf = (many: number) => (many === 1 ? "Mark as sent…" : `Mark ${many} as sent…`);

export const sendOf = (invoices: readonly string[]) => `Mark ${invoices.length === 1 ? (invoices[0] ?? "") : `${invoices.length} invoices`} as sent`;

export const openOf = (invoice: string) => `Bill draft ${invoice}`;

export const deleteInvoiceOf = (invoice: string) => `Delete ${invoice}`;
