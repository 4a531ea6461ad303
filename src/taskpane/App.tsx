import { formatAmount } from "../domain/money";
import { DebtsPlace } from "./DebtsPlace";
import { useDebts } from "./useDebts";

/** The pane at work: its one state, drawn. */
export function App() {
  const { step, readAgain } = useDebts();
  return <DebtsPlace step={step} show={formatAmount} onReadAgain={readAgain} />;
}
