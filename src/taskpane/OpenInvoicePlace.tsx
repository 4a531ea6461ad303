import { Text } from "@fluentui/react-components";
import { proposeOpening } from "../session/proposeInvoice";
import type { OpenBook } from "../session/readBook";
import { invoiceWords, openOf } from "../words/invoice";
import type { InvoiceStepProps } from "./DeleteInvoicePlace";
import { PostingPlace } from "./PostingPlace";
import type { RowAction } from "./RowMenu";
import { useErrand } from "./useErrand";

export interface OpenInvoicePlaceProps extends InvoiceStepProps {
  readonly nextOf: (invoices: readonly string[], opened: OpenBook) => readonly RowAction[];
}

/** Makes a bill of a Draft. */
export function OpenInvoicePlace({ invoice, opened: first, looks, onBack, nextOf }: OpenInvoicePlaceProps) {
  const { posting, seen, refusal, submit, refusedPresses } = useErrand(first, (desk) => proposeOpening({ ...desk, key: invoice }));
  return (
    <PostingPlace
      title={openOf(invoice)} label={seen ? openOf(invoice) : null} table="invoices" posting={posting} seen={seen} nextOf={nextOf}
      refusal={refusal} fieldOfRefusal={refusal && "form"} refusedPresses={refusedPresses} looks={looks} onPost={submit} onBack={onBack} onReverse={null}
    >
      {seen && <Text>{invoiceWords.openHint}</Text>}
    </PostingPlace>
  );
}
