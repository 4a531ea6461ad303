import "./billing.cases";
import "./billKinds.cases";
import "./newInvoice.cases";
import "./invoiceSteps.cases";

// Bills and what becomes of an invoice, in the pane that ships.
// One file, because a browser that starts and reads the scripts costs as much as several of the tests.
