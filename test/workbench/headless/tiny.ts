/**
 * A book small enough to be reckoned in the head. Tax is 20 %.
 *
 * J-1: 1,000.00 of timesheet and 200.00 of materials, less a write-off of 150.00: 1,050.00 to bill, 1,260.00 with tax.
 * J-2: an invoice of 600.00, of which 100.00 is paid. INV-2 belongs to no job and owes 60.00.
 */
export const tiny = `
sheet Book

table Customers at A1
Customer | Name
C-1      | Café Zoë
C-2      | Ng & Sons

table Jobs at A6
Job | Customer | To bill  | Balance
J-1 | C-1      | 1,050.00 | 1,260.00
J-2 | C-2      |     0.00 |   500.00

table Timesheet at A11
Entry | Date       | Job | Charge
T-1   | 2026-04-10 | J-1 | 1,000.00

table Materials at A16
Entry | Date       | Job | Quantity | Price
M-1   | 2026-04-11 | J-1 |        4 | 50.00

table Invoices at A21
Invoice | Date       | Customer | Job | Status | Paid   | Written off | Balance
INV-1   | 2026-04-01 | C-2      | J-2 | Sent   | 100.00 |        0.00 |  500.00
INV-2   | 2026-04-20 | C-2      |     | Open   |   0.00 |        0.00 |   60.00

table InvoiceLines at A26
Line | Invoice | Job | Net    | Tax rate
L-1  | INV-1   | J-2 | 500.00 |      20%
L-2  | INV-2   |     |  50.00 |      20%

table Payments at A31
Payment | Date       | Invoice | Amount
P-1     | 2026-04-15 | INV-1   | 100.00

table Policies at A36
Policy  | Value
taxRate |   20%

sheet WriteOffs

table WriteOffs at A1
Write-off | Date       | Customer | Job | Invoice | Amount | Reason     | Description           | Next billing run | Consumed | Billed on | Status | Reverses | Operation
WO-0001   | 2026-04-12 | C-1      | J-1 |         | 150.00 | Door stuck | Write Off: Door stuck | TRUE             |     0.00 |           | Posted |          |
`;
