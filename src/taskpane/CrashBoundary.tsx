import { Component, type ReactNode } from "react";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";
import { Notice } from "./Notice";

interface State {
  readonly failure: Message | null;
}

/** Says so when drawing fails, instead of leaving the pane blank. A class because React has no other way. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: failureOf(error) };
  }

  override render() {
    const { failure } = this.state;
    return failure ? <Notice intent="error" {...failure} /> : this.props.children;
  }
}
