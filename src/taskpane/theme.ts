import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useMediaQuery } from "./useMediaQuery";

/**
 * The pane's colours: high contrast wherever the system asks for it, else what Office wears, else
 * what the browser prefers. `officeIsDark` is null where Office does not say, as on the web.
 */
export function useTheme(officeIsDark: boolean | null): Theme {
  const highContrast = useMediaQuery("(forced-colors: active)");
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  if (highContrast) return teamsHighContrastTheme;
  return officeIsDark ?? prefersDark ? webDarkTheme : webLightTheme;
}
