import { type RegisterFigures, type RegisterGroup, writeOffRegister } from "../../../src/domain/reports/writeOffRegister";
import { bookOf, day, show } from "../notation";

const line = ({ writtenOff, writtenUp, net }: RegisterFigures) => `${show(writtenOff)} off, ${show(writtenUp)} up, ${show(net)}`;

const firm = bookOf(`
  T J1 1000; T J2 400; job J2, of C2
  invoice I1 500, is Sent, on 2026-03-01; invoice I2 90, is Sent, of C2, on 2026-03-01
  off J1 300, on 2026-03-05; off J1 -50, on 2026-03-31; off J2 10, on 2026-04-02
  off I1 100, on 2026-03-10; off I1 -20, on 2026-04-10
  off I2 30, is Reversed, on 2026-04-11; off I2 -30, reverses W6, on 2026-04-12
  off I2 60, is Pending, on 2026-04-13; off I2 5, is Declined, on 2026-04-14
`);

const groups = (by: RegisterGroup, from = "", to = "") =>
  writeOffRegister(firm, from === "" ? null : day(from), to === "" ? null : day(to), by).groups.map((group) => `${group.group} ${group.kind}: ${line(group)}`);

test.each`
  by            | says
  ${"month"}    | ${["2026-03 job: 300.00 off, 50.00 up, 250.00", "2026-03 invoice: 100.00 off, 0.00 up, 100.00", "2026-04 job: 10.00 off, 0.00 up, 10.00", "2026-04 invoice: 0.00 off, 20.00 up, -20.00"]}
  ${"customer"} | ${["C1 job: 310.00 off, 50.00 up, 260.00", "C1 invoice: 100.00 off, 20.00 up, 80.00"]}
  ${"job"}      | ${[" invoice: 100.00 off, 20.00 up, 80.00", "J1 job: 300.00 off, 50.00 up, 250.00", "J2 job: 10.00 off, 0.00 up, 10.00"]}
`("by $by, each kind by itself and write ups apart", ({ by, says }: { by: RegisterGroup; says: readonly string[] }) => expect(groups(by)).toEqual(says));

test("by reason and by person", () => {
  const book = { ...firm, writeOffs: firm.writeOffs.map((writeOff, at) => ({ ...writeOff, reasonCode: at % 2 === 0 ? "DISPUTE" : "", postedBy: at < 3 ? "Priya" : "Leo" })) };
  const by = (group: RegisterGroup) => writeOffRegister(book, null, null, group).groups.map((each) => `${each.group || "none"} ${each.kind} ${show(each.net)}`);
  expect(by("reason")).toEqual(["none job -50.00", "none invoice 130.00", "DISPUTE job 310.00", "DISPUTE invoice -50.00"]);
  expect(by("person")).toEqual(["Leo invoice 80.00", "Priya job 260.00"]);
});

test("the kinds are never added up; a reversed pair comes to nothing, and what waits or was declined counts nothing", () => {
  const { totals, entries } = writeOffRegister(firm, null, null, "month");
  expect(totals.map((total) => `${total.kind}: ${line(total)}`)).toEqual(["job: 310.00 off, 50.00 up, 260.00", "invoice: 100.00 off, 20.00 up, 80.00"]);
  expect(entries.map(({ writeOff, ...entry }) => `${writeOff.id} ${line(entry)}`).slice(-4)).toEqual(["W6 30.00 off, 0.00 up, 30.00", "W7 -30.00 off, 0.00 up, -30.00", "W8 0.00 off, 0.00 up, 0.00", "W9 0.00 off, 0.00 up, 0.00"]);
  expect(entries.filter(({ isCounted }) => !isCounted).map(({ writeOff }) => writeOff.id)).toEqual(["W8", "W9"]);
});

test("of a period, both days included", () => {
  expect(groups("month", "2026-03-31", "2026-04-10")).toEqual(["2026-03 job: 0.00 off, 50.00 up, -50.00", "2026-04 job: 10.00 off, 0.00 up, 10.00", "2026-04 invoice: 0.00 off, 20.00 up, -20.00"]);
});
