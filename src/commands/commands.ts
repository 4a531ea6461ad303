import { wishToExplain, wishToWriteOff } from "../session/wishes";

/** What Excel hands to a command. A keyboard shortcut comes without a way to say that it is done. */
interface CommandEvent {
  readonly completed?: () => void;
}

/** Leaves a wish for the pane and brings it to the front. */
const leading = (wish: () => void) => async (event?: CommandEvent | null): Promise<void> => {
  // Before the pane comes to the front: by then something else may be selected.
  wish();
  try {
    await Office.addin.showAsTaskpane();
  } catch (failure) {
    // A command has no place of its own to say anything, and Excel stops an add-in whose commands fail. The wish waits
    // until the pane is opened by hand.
    // eslint-disable-next-line no-console -- the only place where anybody could look
    console.error(failure);
  } finally {
    event?.completed?.();
  }
};

/** Leads the pane to the write-off form for the row that is selected: from the menu of a cell, the ribbon or a key. */
const writeOffSelected = leading(wishToWriteOff);

/** Leads the pane to the entries and write-offs behind the figure in the active cell. */
const explainSelected = leading(wishToExplain);

// The pane itself says so when Office could not be loaded.
if (typeof Office !== "undefined") {
  // By the names that manifest.xml and shortcuts.json give them. An Excel without shortcuts of one's own never asks.
  void Office.onReady(() => {
    Office.actions.associate("writeOffSelected", writeOffSelected);
    Office.actions.associate("explainSelected", explainSelected);
  });
}
