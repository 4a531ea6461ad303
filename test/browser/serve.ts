import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { loadMetadata } from "../excel-host/metadata/loadMetadata";
import { keptCertificate } from "../workbench/keptCertificate";
import { bundled } from "./bundle";
import { addinOrOffice, file, handOut, typeOf } from "./handOut";
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
  const certificate = await keptCertificate();
  const hostPage = bundled(join(__dirname, "hostPage.ts"));
  const books = new Map<string, Uint8Array>();
  const metadata = JSON.stringify(loadMetadata());
  const dist = productionBuild();

  const server = createServer(
    certificate,
    handOut((path) => {
      if (path === "/") return file(__dirname, "hostPage.html");
      if (path === "/hostPage.js") return { type: typeOf(path), body: hostPage };
      if (path === "/metadata.json") return { type: typeOf(path), body: metadata };
      const book = books.get(/^\/books\/(.+)$/.exec(path)?.[1] ?? "");
      return book ? { type: typeOf(path), body: book } : addinOrOffice(dist, path);
    }),
  );
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
