import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join, normalize } from "node:path";
import { officeFile } from "../excel-host/officeFiles";
import { type Answer, officeAtMicrosoft, types } from "./answers";

/**
 * Answers requests for paths. A browser keeps what it got and asks whether it still holds: that spares it the reading
 * of the same large scripts at every page, and no page is ever an old one.
 *
 * @param answer What there is at a path, such as "/page.css"; undefined where there is nothing.
 */
export function handOut(answer: (path: string) => Answer | undefined): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url);
    const found = path === undefined ? undefined : answer(path);
    if (!found) {
      response.writeHead(404, { "Content-Type": types[".txt"], "Cache-Control": "no-store" });
      response.end(`There is nothing at ${path ?? request.url}.`);
      return;
    }
    const tag = `"${createHash("sha1").update(found.body).digest("base64url")}"`;
    const isKnown = request.headers["if-none-match"] === tag;
    response.writeHead(isKnown ? 304 : 200, { "Content-Type": found.type, "Cache-Control": "no-cache", ETag: tag });
    response.end(isKnown ? undefined : found.body);
  };
}

/** What ships, under /addin, and Office.js, under /office: undefined for any other path. */
export function addinOrOffice(dist: string, path: string): Answer | undefined {
  const [, place, name = ""] = /^\/(addin|office)\/(.+)$/.exec(path) ?? [];
  if (place === "addin") return ofAddin(dist, name);
  return place === "office" ? file(officeFile("."), name) : undefined;
}

/** The add-in's files are served as they are, but for the address of Office.js, which comes from the installed package. */
function ofAddin(dist: string, name: string): Answer | undefined {
  const found = file(dist, name);
  if (!found || extname(name) !== ".html") return found;
  return { ...found, body: Buffer.from(found.body).toString("utf8").replaceAll(officeAtMicrosoft, "/office/") };
}

export function file(folder: string, name: string): Answer | undefined {
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

export const typeOf = (path: string): string => types[extname(path)] ?? "application/octet-stream";
