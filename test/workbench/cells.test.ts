import "./editing.cases";
import "./formulas.cases";

// Cells on the page of `npm start`.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
