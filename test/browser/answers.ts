/** What a page asked for, as it goes out. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Content types by the ending of a file's name. */
export const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Where what ships loads office.js from; the pages served here take it from the packages instead. */
export const officeAtMicrosoft = "https://appsforoffice.microsoft.com/lib/1/hosted/";
