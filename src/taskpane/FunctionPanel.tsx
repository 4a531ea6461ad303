import { Button, Caption1, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { argumentLabels, type FunctionTold, functionNamed } from "../words/functionList";
import { explainArgument, explainLanding, insertWords, spills } from "../words/insertFunction";
import type { InsertForm } from "./useInsert";

const useStyles = makeStyles({
  panel: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `0 ${tokens.spacingHorizontalS}` },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  inside: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS, paddingBlockEnd: tokens.spacingVerticalM },
  narrow: { minWidth: 0, maxWidth: "100%" },
  formula: {
    display: "block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    overflowWrap: "anywhere",
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  button: { justifySelf: "start" },
});

export interface FunctionPanelProps {
  readonly told: FunctionTold;
  readonly isOpen: boolean;
  readonly form: InsertForm;
  readonly onOpen: (isOpen: boolean) => void;
  /** What became of the last press. */
  readonly children: ReactNode;
}

/** One function: folded to its sentence, and unfolded what it takes, the formula that comes of it, and where that goes. */
export function FunctionPanel({ told, isOpen, form, onOpen, children }: FunctionPanelProps) {
  const styles = useStyles();
  return (
    <details className={styles.panel} open={isOpen} onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onOpen(currentTarget.open)}>
      {/* On the web Office's own script moves the focus at Tab, and passes by a summary that has no tabindex. */}
      <summary tabIndex={0} className={styles.summary}>
        <span className={styles.name}>{functionNamed(told.id)}</span>
        <Caption1 className={styles.quiet}>{told.does}</Caption1>
      </summary>
      {isOpen && <Inside told={told} form={form}>{children}</Inside>}
    </details>
  );
}

function Inside({ told, form, children }: Pick<FunctionPanelProps, "told" | "form" | "children">) {
  const styles = useStyles();
  const { given, made, room, landing, step, refused, change, submit } = form;
  const isInserting = step.kind === "inserting";
  const cells = room.rows * room.columns;
  const wrong = made?.kind === "wrong" && (refused === made.argument || made.because.kind !== "missing") ? made : null;
  return (
    <div className={styles.inside}>
      <Caption1>{insertWords.example}: <span className={styles.code}>{told.example}</span></Caption1>
      {told.takes.map(({ name, says, isOptional }) => {
        const validationMessage = wrong?.argument === name ? explainArgument(wrong.because) : null;
        return (
          <Field key={name} label={argumentLabels[name]} required={!isOptional} hint={says} validationMessage={validationMessage} validationState={validationMessage === null ? "none" : "error"}>
            <Input id={name} type={name === "up_to" ? "date" : "text"} autoComplete="off" className={styles.narrow} value={given[name] ?? ""} onChange={(_, { value }) => change(name, value)} />
          </Field>
        );
      })}
      {made?.kind === "formula" && <code aria-label={insertWords.formula} className={styles.formula}>{made.formula}</code>}
      {cells > 1 && <Text>{spills}</Text>}
      {/* Once it stands there, that the cell is no longer blank is no news; nor is what the message beneath says. */}
      {!(step.kind === "done" && step.inserted.kind !== "moved" && landing?.kind !== "free") && <Text>{landing === null ? insertWords.looking : explainLanding(landing, cells)}</Text>}
      {children}
      <Button appearance="primary" className={styles.button} disabledFocusable={isInserting} icon={isInserting ? <Spinner size="tiny" /> : null} onClick={submit}>
        {isInserting ? insertWords.inserting : insertWords.insert}
      </Button>
    </div>
  );
}
