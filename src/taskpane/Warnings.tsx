import type { Looks } from "../session/looks";
import type { Preview } from "../session/preview";
import { aboveLimit, formWords } from "../words/form";
import { words } from "../words/pane";
import { explainWarning } from "../words/warnings";
import { Notice } from "./Notice";

/** What a careful person is told beside a preview. That a job is left out of a run is told at the job. */
export function Warnings({ preview, looks }: { readonly preview: Preview; readonly looks: Looks }) {
  const { warnings, plan } = preview.proposed;
  const limit = preview.opened.book.policies.approvalLimit;
  const waits = plan.added.some(({ values }) => values["status"] === "Pending");
  return (
    <>
      {waits && limit !== null && <Notice intent="info" title={formWords.waits} sentence={aboveLimit(looks.amount(limit))} />}
      {warnings.filter(({ kind }) => kind !== "left-out").map((warning, at) => <Notice key={at} intent="warning" title={words.worthALook} sentence={explainWarning(warning, looks)} />)}
    </>
  );
}
