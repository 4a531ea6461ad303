import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { words } from "../words/pane";
import { App } from "./App";
import { CrashBoundary } from "./CrashBoundary";
import { failureOf } from "./failure";
import { Frame } from "./Frame";
import { Notice } from "./Notice";
import { isDark } from "./isDark";

function open(content: ReactNode, officeIsDark: boolean | null) {
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no element named pane");
  createRoot(place).render(
    <Frame officeIsDark={officeIsDark}>
      <CrashBoundary>{content}</CrashBoundary>
    </Frame>,
  );
}

const excuse = (sentence: string) => <Notice intent="error" title={words.cannotStart} sentence={sentence} />;

if (typeof Office === "undefined") {
  open(excuse(words.noOffice), null);
} else {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return open(excuse(words.notExcel), null);
    const { officeTheme } = Office.context;
    // On the web Office gives no theme, whatever its type says.
    open(<App />, officeTheme ? isDark(officeTheme.bodyBackgroundColor) : null);
  }).catch((failure: unknown) => open(excuse(failureOf(failure).sentence), null));
}
