import { Text } from "@fluentui/react-components";
import type { Looks } from "../session/looks";
import { proposeInvoiceDeletion } from "../session/proposeInvoice";
import type { OpenBook } from "../session/readBook";
import { deleteInvoiceOf, invoiceWords } from "../words/invoice";
import { PostingPlace } from "./PostingPlace";
import { useErrand } from "./useErrand";

export interface InvoiceStepProps {
  readonly invoice: string;
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly onBack: (opened: OpenBook | null) => void;
}

/** Takes an invoice back that nobody has seen: what it gives up first, and then the press. */
export function DeleteInvoicePlace({ invoice, opened: first, looks, onBack }: InvoiceStepProps) {
  const { posting, seen, refusal, submit, refusedPresses } = useErrand(first, (desk) => proposeInvoiceDeletion({ ...desk, key: invoice }));
  return (
    <PostingPlace
      title={deleteInvoiceOf(invoice)} label={seen ? deleteInvoiceOf(invoice) : null} table="invoices" posting={posting} seen={seen}
      refusal={refusal} fieldOfRefusal={refusal && "form"} refusedPresses={refusedPresses} looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {seen && <Text>{invoiceWords.deleteHint}</Text>}
    </PostingPlace>
  );
}
