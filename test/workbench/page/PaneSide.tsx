import { DismissRegular } from "@fluentui/react-icons";
import type { PaneBay } from "./paneBay";

interface PaneSideProps {
  readonly name: string;
  readonly pane: PaneBay;
}

/** The add-in's own pane, in the frame that Excel puts round it. */
export function PaneSide({ name, pane }: PaneSideProps) {
  return (
    <aside className="pane" aria-label={name} hidden={!pane.isShown} data-region="pane">
      <div className="pane-title">
        <h2>{name}</h2>
        <button aria-label="Close the pane" title="Close the pane" onClick={() => pane.show(false)}>
          <DismissRegular />
        </button>
      </div>
      <div className="pane-frame" ref={pane.dock} />
    </aside>
  );
}
