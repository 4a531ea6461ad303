import type { AddressInfo } from "node:net";
import type { Server as PlainServer } from "node:http";
import type { Server as SecureServer } from "node:https";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const portsTried = 20;

/** Lets a server listen on localhost at a port, or at the next one that is free. Port 0 is any. */
export async function listen(server: PlainServer | SecureServer, first: number): Promise<Listening> {
  for (let port = first; ; port++) {
    try {
      await listenAt(server, port);
      return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
    } catch (failure) {
      const isTaken = (failure as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || port + 1 >= first + portsTried) throw failure;
    }
  }
}

const listenAt = (server: PlainServer | SecureServer, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });

const closed = (server: PlainServer | SecureServer) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
