import "./register.cases";
import "./registerList.cases";
import "./history.cases";
import "./recalculate.cases";

// Registers and histories in the pane that ships, and balances that were typed over.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
