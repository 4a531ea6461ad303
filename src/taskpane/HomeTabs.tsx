import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { homeWords, words } from "../words/pane";
import { type Home, homes } from "./usePlace";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, marginBlockEnd: tokens.spacingVerticalS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
    // A line that is not seen elsewhere would be seen where the system chooses the colours.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", ":hover": { borderBottomColor: "GrayText" } },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight", ":hover": { borderBottomColor: "Highlight" } },
  },
});

export interface HomeTabsProps {
  readonly home: Home;
  readonly onHome: (home: Home) => void;
}

/** Where a list stands: it has its own main part, which no panel round it may hide from those who go by landmarks. */
export const panelOf = (home: Home) => `home-${home}`;

/** The lists that one starts from. One stop for Tab; the arrow keys go from one to the next and open it. The focus goes along. */
export function HomeTabs({ home, onHome }: HomeTabsProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = homes.indexOf(home);
    const next: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: homes.length - 1 };
    const wanted = next[event.key];
    const found = wanted === undefined ? undefined : homes[(wanted + homes.length) % homes.length];
    if (!found) return;
    event.preventDefault();
    onHome(found);
  };
  return (
    <nav aria-label={words.lists}>
      <div role="tablist" aria-label={words.lists} className={styles.tabs} onKeyDown={onKeyDown}>
        {homes.map((each) => (
          <button
            key={each} type="button" role="tab" aria-selected={each === home} aria-controls={panelOf(each)} tabIndex={each === home ? 0 : -1}
            className={mergeClasses(styles.tab, each === home && styles.chosen)} onClick={() => onHome(each)}
          >
            {homeWords[each]}
          </button>
        ))}
      </div>
    </nav>
  );
}
