import { HostError } from "../protocol/errors";
import { hostClass } from "./hostClass";

/** Protection of a workbook's structure: no sheet is added, taken away, renamed or moved. */
export const workbookProtectionClass = hostClass("WorkbookProtection", {
  properties: { Protected: { get: (_none, host) => host.workbook.structureProtected } },
  methods: {
    Protect: (_none, _args, host) => {
      if (host.workbook.structureProtected) throw new HostError("AccessDenied", "WorkbookProtection.protect");
      host.workbook.structureProtected = true;
      return null;
    },
    Unprotect: (_none, _args, host) => {
      host.workbook.structureProtected = false;
      return null;
    },
  },
});
