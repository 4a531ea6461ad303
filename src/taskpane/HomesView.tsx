import { useState } from "react";
import type { Message } from "../words/pane";
import { BillingPlace } from "./BillingPlace";
import { panelOf } from "./HomeTabs";
import type { NoticeProps } from "./Notice";
import { RegisterPlace } from "./RegisterPlace";
import { ReportsPlace } from "./ReportsPlace";
import type { Step } from "./useDebts";
import type { GoToRow } from "./useGoToRow";
import { type Home, homes, type Navigation } from "./usePlace";

export interface HomesViewProps extends Pick<Navigation, "home" | "go" | "goHome"> {
  readonly step: Step;
  readonly onReadAgain: () => void;
  readonly goTo: GoToRow["goTo"];
  readonly rowFailure: Message | null;
  readonly upkeep: NoticeProps | null;
}

/** The lists beyond the debts. Each is drawn from when it is first seen, and stays as it was left while another is looked at. */
export function HomesView({ home, ...shared }: HomesViewProps) {
  const [seen, setSeen] = useState<readonly Home[]>([]);
  if (!seen.includes(home)) setSeen([...seen, home]);
  return homes.filter((each) => each !== "debts" && seen.includes(each)).map((each) => (
    <div key={each} id={panelOf(each)} hidden={each !== home}>
      <Drawn {...shared} home={each} />
    </div>
  ));
}

function Drawn({ home, ...shared }: HomesViewProps) {
  switch (home) {
    case "debts":
      return null;
    case "billing":
      return <BillingPlace {...shared} />;
    case "register":
      return <RegisterPlace {...shared} />;
    case "reports":
      return <ReportsPlace {...shared} />;
  }
}
