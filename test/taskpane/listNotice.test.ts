import { listNotice } from "../../src/taskpane/listNotice";
import { opened } from "./steps";

const state = (different: Partial<typeof opened.layout>) => ({ layout: { ...opened.layout, ...different } });
const failure = { title: "Excel did not answer", sentence: "Excel is busy." };

test.each`
  because                                   | listed                                                  | quietFailure | isDeaf   | title
  ${"nothing is odd"}                       | ${state({})}                                            | ${null}      | ${false} | ${undefined}
  ${"nothing is read yet"}                  | ${null}                                                 | ${null}      | ${false} | ${undefined}
  ${"open for reading only"}                | ${state({ readOnly: true, calculatedByHand: true })}    | ${null}      | ${true}  | ${"Open for reading only"}
  ${"calculation is by hand"}               | ${state({ calculatedByHand: true })}                    | ${null}      | ${true}  | ${"Formulas may be old"}
  ${"Excel tells nobody of changes"}        | ${state({})}                                            | ${null}      | ${true}  | ${"Changes do not show by themselves"}
  ${"what is seen may itself be old"}       | ${state({ readOnly: true })}                            | ${failure}   | ${false} | ${"The list may be old"}
`("above the lists: $because", ({ listed, quietFailure, isDeaf, title }: { listed: Parameters<typeof listNotice>[0]; quietFailure: Parameters<typeof listNotice>[1]; isDeaf: boolean; title: string | undefined }) => {
  expect(listNotice(listed, quietFailure, isDeaf)?.title).toBe(title);
});
