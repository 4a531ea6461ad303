import { useEffect, useRef } from "react";
import { download } from "./files";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** Asks before changes are lost that are in no file. Escape keeps the workbook as it is. */
export function QuestionBox({ workbench }: { readonly workbench: Workbench }) {
  const box = useRef<HTMLDialogElement>(null);
  const { question } = workbench.asking;
  useEffect(() => {
    if (!question) return;
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [question]);
  if (!question) return null;
  const { sentence, answer } = question;
  const save = () => {
    download(workbench);
    answer(true);
  };
  return (
    <dialog ref={box} className="question" aria-labelledby="question" onCancel={() => answer(false)}>
      <p id="question">{sentence}</p>
      <div className="answers">
        <button className="primary" onClick={save}>
          {words.saveFirst}
        </button>
        <button onClick={() => answer(true)}>{words.dropChanges}</button>
        <button onClick={() => answer(false)}>{words.keepOpen}</button>
      </div>
    </dialog>
  );
}
