import { readFileSync, statSync } from "node:fs";
import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer } from "node:https";
import { extname, join, normalize } from "node:path";
import { type Answer, officeAtMicrosoft, types } from "../browser/answers";
import { productionBuild } from "../browser/productionBuild";
import { loadMetadata } from "../excel-host/metadata/loadMetadata";
import { officeFile } from "../excel-host/officeFiles";
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
  const [certificate, script] = await Promise.all([keptCertificate(), pageScript()]);
  const dist = productionBuild();
  const metadata = JSON.stringify(loadMetadata());

  const answer = (path: string): Answer | undefined => {
    if (path === "/") return file(__dirname, "page/page.html");
    if (path === "/page.css") return file(__dirname, "page/page.css");
    if (path === "/page.js") return { type: typeOf(path), body: script };
    if (path === "/metadata.json") return { type: typeOf(path), body: metadata };
    if (path === "/book.json") return { type: typeOf(path), body: JSON.stringify({ name: book.name }) };
    if (path === "/book.xlsx") return { type: typeOf(path), body: book.bytes };
    const [, place, name = ""] = /^\/(addin|office)\/(.+)$/.exec(path) ?? [];
    if (place === "addin") return ofAddin(dist, name);
    return place === "office" ? file(officeFile("."), name) : undefined;
  };
  const respond: RequestListener = (request, response) => {
    const path = pathOf(request.url);
    const found = path === undefined ? undefined : answer(path);
    response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    response.end(found?.body ?? `There is nothing at ${path ?? request.url}.`);
  };

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

/** The path that was asked for, or undefined for an address that is not well formed. */
function pathOf(address = "/"): string | undefined {
  try {
    return decodeURIComponent(new URL(address, "https://localhost").pathname);
  } catch (failure) {
    if (failure instanceof URIError || failure instanceof TypeError) return undefined;
    throw failure;
  }
}

const typeOf = (path: string) => types[extname(path)] ?? "application/octet-stream";
