import "./workbench.cases";
import "./unsaved.cases";

// The page of `npm start` and its workbooks as a whole.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
