import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import { types } from "../browser/answers";
import { addinOrOffice, file, handOut, typeOf } from "../browser/handOut";
import { productionBuild } from "../browser/productionBuild";
import { loadMetadata } from "../excel-host/metadata/loadMetadata";
import { keptCertificate } from "./keptCertificate";
import { listen } from "./listen";
import { pageScript } from "./pageScript";
import { welcomePage } from "./welcomePage";

/** A workbook as a file. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WorkbenchServer {
  /** Such as https://localhost:3001, without a slash at its end. */
  readonly origin: string;
  /** A plain page that says how to get past the browser's warning. */
  readonly welcome: string;
  close(): Promise<void>;
}

/**
 * Serves the add-in as it ships and the page of the workbench, to this machine alone. Office opens nothing but
 * https, so there is a certificate, and a page over plain http for whoever meets the warning about it.
 *
 * @param port The first port to try; 0 takes any that is free.
 */
export async function serveWorkbench(book: Book, port: number): Promise<WorkbenchServer> {
  const certificate = await keptCertificate();
  const script = pageScript();
  const dist = productionBuild();
  const metadata = JSON.stringify(loadMetadata());

  const respond = handOut((path) => {
    if (path === "/") return file(__dirname, "page/page.html");
    if (path === "/page.css") return file(__dirname, "page/page.css");
    if (path === "/page.js") return { type: typeOf(path), body: script };
    if (path === "/metadata.json") return { type: typeOf(path), body: metadata };
    if (path === "/book.json") return { type: typeOf(path), body: JSON.stringify({ name: book.name }) };
    if (path === "/book.xlsx") return { type: typeOf(path), body: book.bytes };
    return addinOrOffice(dist, path);
  });

  const secure = await listen(createServer(certificate, respond), port);
  const origin = `https://localhost:${secure.port}`;
  const welcome = await listen(
    createPlainServer((_request, response) => {
      response.writeHead(200, { "Content-Type": types[".html"], "Cache-Control": "no-store" });
      response.end(welcomePage(origin));
    }),
    port === 0 ? 0 : secure.port + 1,
  );
  return {
    origin,
    welcome: `http://localhost:${welcome.port}`,
    close: async () => void (await Promise.all([secure.close(), welcome.close()])),
  };
}
