import "./writeOff.cases";
import "./writeOffForm.cases";
import "./writeUp.cases";
import "./many.cases";
import "./balance.cases";

// Write-offs in the pane that ships: the forms, many at once, what is set right.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
