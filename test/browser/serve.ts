import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { loadMetadata } from "../excel-host/metadata/loadMetadata";
import { officeFile } from "../excel-host/officeFiles";
import { type Answer, officeAtMicrosoft, types } from "./answers";
import { bundled } from "./bundle";
import { selfMadeCertificate } from "./certificate";
import { productionBuild } from "./productionBuild";

/** The add-in as it ships, and a page with the local Excel to open it in, on this machine alone. */
export interface Server {
  /** Such as https://localhost:40123, without a slash at its end. */
  readonly origin: string;
  /** The address of the page that opens a workbook. */
  pageOf(bookName: string): string;
  /** Puts a workbook on the server: the bytes of an .xlsx file. */
  addBook(name: string, bytes: Uint8Array): void;
  close(): Promise<void>;
}

/** Serves on a port that is free. Office opens nothing but https, so the certificate is made on the way. */
export async function serve(): Promise<Server> {
  const [certificate, hostPage] = await Promise.all([selfMadeCertificate(), bundled(join(__dirname, "hostPage.ts"))]);
  const books = new Map<string, Uint8Array>();
  const metadata = JSON.stringify(loadMetadata());
  const dist = productionBuild();

  const answer = (path: string): Answer | undefined => {
    if (path === "/") return file(__dirname, "hostPage.html");
    if (path === "/hostPage.js") return { type: typeOf(path), body: hostPage };
    if (path === "/metadata.json") return { type: typeOf(path), body: metadata };
    const [, place, name = ""] = /^\/(addin|office|books)\/(.+)$/.exec(path) ?? [];
    if (place === "addin") return ofAddin(dist, name);
    if (place === "office") return file(officeFile("."), name);
    const book = place === "books" ? books.get(name) : undefined;
    return book && { type: typeOf(name), body: book };
  };

  const server = createServer(certificate, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const found = answer(path);
    response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain", "Cache-Control": "no-store" });
    response.end(found?.body ?? `There is nothing at ${path}.`);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "localhost", resolve));
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    pageOf: (bookName) => `${origin}/?book=${encodeURIComponent(bookName)}`,
    addBook: (name, bytes) => void books.set(name, bytes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The add-in's files are served as they are, but for the address of Office.js, which comes from the installed package. */
function ofAddin(dist: string, name: string): Answer | undefined {
  const found = file(dist, name);
  if (!found || extname(name) !== ".html") return found;
  return { ...found, body: Buffer.from(found.body).toString("utf8").replaceAll(officeAtMicrosoft, "/office/") };
}

function file(folder: string, name: string): Answer | undefined {
  const path = join(folder, normalize(`/${name}`));
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? { type: typeOf(path), body: readFileSync(path) } : undefined;
}

const typeOf = (path: string) => types[extname(path)] ?? "application/octet-stream";
