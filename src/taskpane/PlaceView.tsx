import { type Looks, looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { PaymentPlace } from "./PaymentPlace";
import { ReversePlace } from "./ReversePlace";
import type { Navigation, PlaceStep } from "./usePlace";
import { WayBack } from "./WayBack";
import { WriteOffPlace } from "./WriteOffPlace";

export interface PlaceViewProps extends Pick<Navigation, "before" | "go" | "goInstead" | "back"> {
  readonly place: PlaceStep;
  readonly opened: OpenBook;
}

/** Every place beyond the lists. It is fetched after the lists are drawn, so that the pane opens fast. */
export function PlaceView({ before, ...rest }: PlaceViewProps) {
  return (
    <WayBack.Provider value={before}>
      <Drawn {...rest} looks={looksOf(rest.opened)} />
    </WayBack.Provider>
  );
}

type DrawnProps = Omit<PlaceViewProps, "before"> & { readonly looks: Looks };

function Drawn({ place, opened, looks, goInstead, back }: DrawnProps) {
  const shared = { opened, looks, onBack: back };
  switch (place.kind) {
    case "write-off":
      return (
        <WriteOffPlace
          {...shared} debtor={place.debtor}
          onReverse={(writeOff, now) => goInstead({ kind: "reverse", writeOff }, now)}
          onRecordPayment={(debtor, now) => goInstead({ kind: "payment", debtor }, now)}
        />
      );
    case "payment":
      return <PaymentPlace {...shared} debtor={place.debtor} />;
    case "reverse":
      return <ReversePlace {...shared} writeOff={place.writeOff} />;
  }
}
