import type { Proposal } from "../../src/session/proposal";
import { post } from "../../src/session/post";
import type { Fault } from "../excel-host/faults";
import { actionType } from "../excel-host/protocol/wire";
import { type Journey, looksOf, open, posted, previewed, read, small } from "./journey";

const postings = [3, 4, 5];

/** Opens the small firm, with an earlier posting where one is given, under a client that has sent nothing yet. */
async function ready(earlier: Proposal | null): Promise<Journey> {
  const journey = await open(small);
  if (earlier) await posted(earlier);
  await journey.excel.reopen();
  return journey;
}

const everything = ({ excel, text }: Journey) => ({ text: text(), looks: [...looksOf(excel.workbook)].sort() });

async function clean(proposal: Proposal, earlier: Proposal | null) {
  const journey = await ready(earlier);
  await posted(proposal);
  return everything(journey);
}

/** After which actions of the writing batch something has changed: the places where it can break off. */
async function placesToBreak(proposal: Proposal, earlier: Proposal | null): Promise<readonly number[]> {
  const { excel } = await ready(earlier);
  const places: number[] = [];
  excel.faults = (batch, { Actions, ObjectPaths }) => {
    if (batch !== 4) return undefined;
    Actions.forEach(({ ActionType, ObjectPathId }, at) => {
      const made = ActionType === actionType.instantiate && ObjectPaths[ObjectPathId]?.Name === "Add";
      if (made || (ActionType !== actionType.instantiate && ActionType !== actionType.query)) places.push(at + 1);
    });
    return undefined;
  };
  await posted(proposal);
  return places;
}

/** A program that Excel never answers waits for ever; whether it does is seen once nothing is left to run. */
const settled = (promise: Promise<unknown>): Promise<"kept" | "failed" | "waits"> =>
  Promise.race([
    promise.then(() => "kept" as const, () => "failed" as const),
    new Promise<"waits">((resolve) => setTimeout(resolve, 60, "waits")),
  ]);

/** Posts with a fault in one batch, tries a second time with the same preview, and opens the book again. */
async function postedTwice(proposal: Proposal, earlier: Proposal | null, batch: number, fault: Fault) {
  const journey = await ready(earlier);
  const shown = await previewed(proposal);
  journey.excel.faults = [{ batch, fault }];
  const first = await settled(post(shown));
  if (first === "waits") await journey.excel.reopen();
  journey.excel.faults = [];
  const second = await post(shown);
  await read();
  return { first, second: second.kind, ...everything(journey) };
}

/** Plays every fault at every round trip of each posting, after an earlier one where one is given, and compares with a clean run. */
export function everyFault(proposals: readonly (readonly [string, Proposal, Proposal | null])[]) {
  describe.each(proposals)("%s", (_, proposal, earlier) => {
    const id = proposal.operation;
    const entries = ({ text }: { readonly text: string }) => text.split("\n").filter((line) => new RegExp(`\\| ${id}$`).test(line)).length;

    test.each<[string, Fault, "failed" | "waits"]>([
      ["is turned away", { kind: "reject" }, "failed"],
      ["meets a fault inside Excel", { kind: "reject", code: "GeneralException" }, "failed"],
      ["is done and its answer lost", { kind: "lose-reply" }, "failed"],
      ["breaks off half way", { kind: "break-off" }, "failed"],
      ["breaks off at its first action", { kind: "break-off", after: 0 }, "failed"],
      ["is done and never answered", { kind: "never-answer", applied: true }, "waits"],
      ["is lost and never answered", { kind: "never-answer", applied: false }, "waits"],
      ["is done, and the pane closes", { kind: "close-pane", applied: true }, "waits"],
      ["is lost, and the pane closes", { kind: "close-pane", applied: false }, "waits"],
    ])("a batch %s: after a second try the workbook is that of one clean run", async (__, fault, outcome) => {
      const wanted = await clean(proposal, earlier);
      for (const batch of postings) {
        const { first, second, ...now } = await postedTwice(proposal, earlier, batch, fault);
        expect({ batch, ...now }).toEqual({ batch, ...wanted });
        expect({ batch, first, second: second === "posted" || second === "already posted", entries: entries(now) }).toEqual({ batch, first: outcome, second: true, entries: entries(wanted) });
      }
    });

    test("a writing batch that breaks off after any of its actions is completed", async () => {
      const wanted = await clean(proposal, earlier);
      const places = await placesToBreak(proposal, earlier);
      expect(places.length).toBeGreaterThan(10);
      for (const after of places) {
        const { first: _first, second: _second, ...now } = await postedTwice(proposal, earlier, 4, { kind: "break-off", after });
        expect({ after, ...now }).toEqual({ after, ...wanted });
      }
    });

    test("what was cut off is finished when the book is next opened, without a second try", async () => {
      const wanted = await clean(proposal, earlier);
      const last = (await placesToBreak(proposal, earlier)).at(-1) ?? 0;
      const journey = await ready(earlier);
      const shown = await previewed(proposal);
      journey.excel.faults = [{ batch: 4, fault: { kind: "break-off", after: last - 1 } }];
      await expect(post(shown)).rejects.toThrow();
      journey.excel.faults = [];
      const { problems } = await read();
      expect(problems.map(({ found, expected }) => [found, expected])).toContainEqual(["Begun", "Done; the posting was cut off and has now been finished"]);
      expect(everything(journey)).toEqual(wanted);
    });
  });
}
