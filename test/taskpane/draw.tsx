import { render } from "@testing-library/react";
import { axe } from "jest-axe";
import type { ReactElement } from "react";
import { Frame } from "../../src/taskpane/Frame";

// jsdom has no screen, so it has no media queries: these tests see the light theme.
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

/** Draws a part of the pane in its frame. */
export const draw = (content: ReactElement) =>
  render(content, { wrapper: ({ children }) => <Frame officeIsDark={false}>{children}</Frame> });

/** What an accessibility checker finds wrong with what is drawn, one line each. */
export async function barriers(container: Element): Promise<readonly string[]> {
  const { violations } = await axe(container);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
}
