import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type Theme } from "@fluentui/react-components";
import { useEffect } from "react";
import { brand } from "./brand";
import { useMediaQuery } from "./useMediaQuery";

const light = createLightTheme(brand);

// On a dark ground the two shades that Fluent takes for text are too dark to be read well.
const dark: Theme = { ...createDarkTheme(brand), colorBrandForeground1: brand[110], colorBrandForeground2: brand[120] };

/**
 * The pane's colours: high contrast wherever the system asks for it, else what Office wears, else
 * what the browser prefers. `officeIsDark` is null where Office does not say, as on the web.
 */
export function useTheme(officeIsDark: boolean | null): Theme {
  const highContrast = useMediaQuery("(forced-colors: active)");
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const isDark = officeIsDark ?? prefersDark;
  // The scroll bar is the browser's to draw; this is how it learns what goes with the pane.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  if (highContrast) return teamsHighContrastTheme;
  return isDark ? dark : light;
}
