import { defaultOptions } from "../../excel-host/host/options";
import type { RequestDesk } from "../../excel-host/requestDesk";
import { openPane, type Pane } from "../../excel-host/transports/iframe";

/** The place beside the grid where the add-in's pane stands. Hidden, the pane lives on, as in Excel. */
export class PaneBay {
  isShown = true;
  /** Hears of the keys that are pressed in the pane, as Excel does. */
  onKey: (event: KeyboardEvent) => void = () => {};
  private pane: Pane | undefined = undefined;
  private parent: HTMLElement | null = null;

  constructor(
    private readonly address: string,
    private readonly desk: RequestDesk,
    private readonly changed: () => void,
  ) {}

  /** Opens the pane in an element of the page. */
  readonly dock = (parent: HTMLElement | null): void => {
    this.parent = parent;
    this.restart();
  };

  /** Opens a new pane in the place of the one that is there. */
  restart(): void {
    this.pane?.close();
    this.pane = this.parent ? openPane(this.parent, this.address, this.desk, defaultOptions) : undefined;
    const { frame } = this.pane ?? {};
    if (!frame) return;
    frame.title = "Task pane";
    frame.addEventListener("load", () => frame.contentWindow?.addEventListener("keydown", (event) => this.onKey(event)));
  }

  show(isShown: boolean): void {
    this.isShown = isShown;
    this.changed();
  }

  /** Leads the keyboard into the pane, to the first thing there that takes it. */
  focus(): void {
    const { frame } = this.pane ?? {};
    frame?.focus();
    frame?.contentDocument?.querySelector<HTMLElement>("a[href], button:not([disabled]), input, select, textarea, [tabindex='0']")?.focus();
  }

  run(actionId: string): void {
    this.pane?.invokeAction(actionId);
  }

  deliverEvents(): void {
    this.pane?.deliverEvents();
  }
}
