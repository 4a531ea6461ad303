import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { firstRunWords } from "../words/firstRun";
import type { FirstRunAction } from "./useFirstRun";

const useStyles = makeStyles({
  ways: { display: "grid", gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: "none" },
  way: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
});

/** What can be done with a workbook that has none of our tables. */
export function FirstRun({ actions }: { readonly actions: readonly FirstRunAction[] }) {
  const styles = useStyles();
  return (
    <>
      <Text as="h2" weight="semibold" className={styles.title}>{firstRunWords.noTables}</Text>
      <Text>{firstRunWords.noTablesAdvice}</Text>
      <ul className={styles.ways}>
        {actions.map(({ name, hint, act }, at) => (
          <li key={name} className={styles.way}>
            <Button appearance={at === 0 ? "primary" : "secondary"} onClick={act}>{name}</Button>
            <Caption1 className={styles.quiet}>{hint}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
