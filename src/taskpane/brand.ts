import type { BrandVariants } from "@fluentui/react-components";

/** The teal of the icon on the ribbon, from nearly black to nearly white. */
export const brand: BrandVariants = {
  10: "#021112",
  20: "#041f21",
  30: "#063335",
  40: "#084547",
  50: "#0a5154",
  60: "#0b5a5e",
  70: "#0d686d",
  80: "#12767b",
  90: "#2c868b",
  100: "#45969a",
  110: "#5ea6aa",
  120: "#78b6b9",
  130: "#92c6c9",
  140: "#aed6d8",
  150: "#cbe7e8",
  160: "#e8f5f5",
};
