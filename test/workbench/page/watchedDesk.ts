import type { WireBatch } from "../../excel-host/protocol/wire";
import { type Reply, RequestDesk } from "../../excel-host/requestDesk";
import type { ExcelHost } from "../../excel-host/host/excelHost";

/** A desk that lets somebody look on as the pane's batches come in. */
export class WatchedDesk extends RequestDesk {
  constructor(
    host: ExcelHost,
    private readonly around: (batch: WireBatch, answer: () => Reply | null) => Reply | null,
  ) {
    super(host);
  }

  override answer(batch: WireBatch, text: string): Reply | null {
    return this.around(batch, () => super.answer(batch, text));
  }
}
