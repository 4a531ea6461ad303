import { tokens } from "@fluentui/react-components";

// What the tables share that are folded in a narrow pane and have columns in a wide one.

/** Out of sight, still there for a screen reader. */
export const unseen = { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } as const;

/** In sight again where there is room. */
export const seen = { position: "static", width: "auto", height: "auto", overflow: "visible", clipPath: "none" } as const;

export const wideCell = { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` } as const;
