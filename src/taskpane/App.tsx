import { formatAmount } from "../domain/money";
import { DebtsPlace } from "./DebtsPlace";
import { PaymentPlace } from "./PaymentPlace";
import { ReversePlace } from "./ReversePlace";
import { useDebts } from "./useDebts";
import { useDebtActions } from "./useDebtActions";
import { useGoToRow } from "./useGoToRow";
import { usePlace } from "./usePlace";
import { WriteOffPlace } from "./WriteOffPlace";

/** The pane at work: its places, of which one is seen. */
export function App() {
  const { step, readAgain, showBook } = useDebts();
  const { place, list, go, back } = usePlace(showBook, readAgain);
  const { failure, goTo } = useGoToRow();
  const actionsOf = useDebtActions(go, goTo);
  return (
    <>
      {/* The list stays where it is while a form is open: what was searched and how far it was scrolled is there on return. */}
      <div ref={list} hidden={place.kind !== "debts"}>
        <DebtsPlace step={step} show={formatAmount} onReadAgain={readAgain} actionsOf={actionsOf} rowFailure={failure} />
      </div>
      {place.kind === "write-off" && (
        <WriteOffPlace
          debtor={place.debtor} opened={place.opened} show={formatAmount} onBack={back}
          onReverse={(writeOff, opened) => go({ kind: "reverse", writeOff, opened })}
          onRecordPayment={(debtor, opened) => go({ kind: "payment", debtor, opened })}
        />
      )}
      {place.kind === "payment" && <PaymentPlace debtor={place.debtor} opened={place.opened} show={formatAmount} onBack={back} />}
      {place.kind === "reverse" && <ReversePlace key={place.writeOff} writeOff={place.writeOff} opened={place.opened} show={formatAmount} onBack={back} />}
    </>
  );
}
