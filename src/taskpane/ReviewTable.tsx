import { Checkbox, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Looks } from "../session/looks";
import { amountInReview, type ReviewRow } from "../session/monthEnd/review";
import type { ReckonedRows } from "../session/monthEnd/reckoner";
import type { OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import { ofRow } from "../words/many";
import { flowWords } from "../words/monthEndFlow";
import { inDays, words } from "../words/pane";
import { unseen } from "./foldedTable";
import { groupsOf, NearRows } from "./NearRows";
import { sayingOf } from "./reviewSaying";
import { nameOfTarget } from "./useMonthEnd";

const useStyles = makeStyles({
  table: { display: "block", width: "100%", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  headings: { ...unseen, display: "block" },
  rows: { display: "block" },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) minmax(88px, 35%)",
    gridTemplateAreas: '"tick target owes" "tick about amount" "tick effect effect" "tick reason reason"',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  tick: { gridArea: "tick" },
  target: { gridArea: "target", fontWeight: tokens.fontWeightSemibold, paddingBlockStart: tokens.spacingVerticalXS },
  owes: { gridArea: "owes", textAlign: "end", fontVariantNumeric: "tabular-nums", paddingBlockStart: tokens.spacingVerticalXS },
  about: { gridArea: "about", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A number of days stays with its word.
  age: { whiteSpace: "nowrap" },
  amount: { gridArea: "amount" },
  field: { width: "100%", minWidth: 0 },
  effect: { gridArea: "effect", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, "@media (forced-colors: active)": { color: "CanvasText" } },
  reason: { gridArea: "reason", display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalXS },
});

const guessedHeight = 84;
/** Rows with fields take long to draw: so many at a time hold up no frame. */
const rowsTogether = 12;
const headings = [flowWords.tick, flowWords.target, flowWords.owes, words.customer, flowWords.amount, flowWords.effect] as const;

export interface ReviewTableProps {
  readonly rows: readonly ReviewRow[];
  /** What becomes of each row, in their order. */
  readonly reckoned: ReckonedRows["rows"];
  readonly opened: OpenBook;
  readonly looks: Looks;
  readonly isEach: boolean;
  readonly onChange: (name: string, part: Partial<Omit<ReviewRow, "target">>) => void;
}

/** One row a balance. Of thousands only those near what is seen are drawn; each is drawn again only when it is another. */
export function ReviewTable({ rows, reckoned, opened, looks, isEach, onChange }: ReviewTableProps) {
  const styles = useStyles();
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  return (
    <table role="table" aria-label={flowWords.review} aria-rowcount={rows.length + 1} className={styles.table}>
      <thead role="rowgroup" className={styles.headings}>
        <tr role="row" aria-rowindex={1}>{[...headings, ...(isEach ? [flowWords.ownReason] : [])].map((heading) => <th key={heading} role="columnheader" scope="col">{heading}</th>)}</tr>
      </thead>
      {groupsOf(rows, rowsTogether).map(({ rows: group, before }) => (
        <NearRows key={before} isFirst={before === 0} guessedHeight={group.length * guessedHeight} className={styles.rows}>
          {() => group.map((row, at) => {
            const own = reckoned[before + at] ?? null;
            return (
              <Row
                key={nameOfTarget(row)} row={row} at={before + at + 2} amount={amountInReview(opened, row)} codes={opened.book.reasonCodes} isEach={isEach} onChange={onChange}
                owes={looks.amount(row.target.balance)} about={names.get(row.target.customer) || row.target.customer} age={row.target.age === null ? null : inDays(row.target.age)}
                saying={row.isTicked ? sayingOf(row, own, looks) : flowWords.skipped} isWrong={row.isTicked && own !== null && own.judged.kind !== "accepted"} isWaiting={own?.judged.kind === "accepted" && own.judged.above !== null}
              />
            );
          })}
        </NearRows>
      ))}
    </table>
  );
}

interface RowProps extends Pick<ReviewTableProps, "isEach" | "onChange"> {
  readonly row: ReviewRow;
  readonly at: number;
  readonly amount: string;
  readonly codes: OpenBook["book"]["reasonCodes"];
  readonly owes: string;
  readonly about: string;
  readonly age: string | null;
  readonly saying: string;
  readonly isWrong: boolean;
  /** It changes nothing until it is approved, so that no balance stands behind it. */
  readonly isWaiting: boolean;
}

const Row = memo(function Row({ row, at, amount, codes, owes, about, age, saying, isWrong, isWaiting, isEach, onChange }: RowProps) {
  const styles = useStyles();
  const { target, isTicked, reasonCode, reason } = row;
  const name = nameOfTarget(row);
  const says = `says-${name}`;
  const cell = (own: string) => mergeClasses(styles.cell, own);
  return (
    <tr role="row" aria-rowindex={at} className={styles.row}>
      <td role="cell" className={cell(styles.tick)}><Checkbox aria-label={ofRow(flowWords.tick, target.id)} checked={isTicked} onChange={(_, { checked }) => onChange(name, { isTicked: checked === true })} /></td>
      <th role="rowheader" scope="row" className={cell(styles.target)}>{target.id}</th>
      <td role="cell" className={cell(styles.owes)}>{owes}</td>
      <td role="cell" className={cell(styles.about)}>{about}{age !== null && <> <span className={styles.age}>{`· ${age}`}</span></>}</td>
      <td role="cell" className={cell(styles.amount)}>
        <Input
          size="small" className={styles.field} aria-label={ofRow(flowWords.amount, target.id)} aria-invalid={isWrong} aria-describedby={says} disabled={!isTicked} inputMode="decimal" autoComplete="off"
          value={amount} onChange={(_, { value }) => onChange(name, { amount: value })}
        />
      </td>
      <td role="cell" id={says} className={cell(mergeClasses(styles.effect, isWrong && styles.wrong))}>{isWrong || isWaiting || !isTicked || saying === "" ? saying : `${flowWords.effect} ${saying}`}</td>
      {isEach && (
        <td role="cell" className={cell(styles.reason)}>
          {codes.length > 0 && (
            <Select size="small" className={styles.field} root={{ className: styles.field }} aria-label={ofRow(formWords.reasonCode, target.id)} disabled={!isTicked} value={reasonCode ?? ""} onChange={(_, { value }) => onChange(name, { reasonCode: value === "" ? null : value })}>
              <option value="">{flowWords.asForAll}</option>
              {codes.map(({ code }) => <option key={code} value={code}>{code}</option>)}
            </Select>
          )}
          <Input size="small" className={styles.field} aria-label={ofRow(formWords.reason, target.id)} placeholder={formWords.reason} disabled={!isTicked} value={reason ?? ""} onChange={(_, { value }) => onChange(name, { reason: value.trim() === "" ? null : value })} />
        </td>
      )}
    </tr>
  );
});
