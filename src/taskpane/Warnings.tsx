import type { Looks } from "../session/looks";
import type { Preview } from "../session/preview";
import { aboveWords } from "../words/approval";
import { aboveLimit, formWords } from "../words/form";
import { words } from "../words/pane";
import { explainWarning } from "../words/warnings";
import { Notice } from "./Notice";

/** What a careful person is told beside a preview. That a job is left out of a run is told at the job. */
export function Warnings({ preview, looks }: { readonly preview: Preview; readonly looks: Looks }) {
  const { warnings, above = null } = preview.proposed;
  return (
    <>
      {above !== null && <Notice intent="info" title={formWords.waits} sentence={aboveLimit(aboveWords(above, looks))} />}
      {warnings.filter(({ kind }) => kind !== "left-out").map((warning, at) => <Notice key={at} intent="warning" title={words.worthALook} sentence={explainWarning(warning, looks)} />)}
    </>
  );
}
