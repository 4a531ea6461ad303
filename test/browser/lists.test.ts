import "./upkeep.cases";
import "./reports.cases";
import "./looks.cases";

// The lists of the pane that ships while somebody works beside it, its reports, and how amounts look.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
