import type { ExcelHost } from "../host/excelHost";
import { isHostObject, objectOf } from "../objects/objectTypes";
import type { HostObject } from "../objects/objectTypes";
import { HostError, notImplemented } from "./errors";
import { call, itemOf, navigate } from "./members";
import { callService } from "./services";
import type { WireArguments, WireBatch } from "./wire";
import { pathType } from "./wire";

/** An internal service of office.js: no Excel object, only a name and calls. */
export interface Service {
  readonly service: string;
}

export const isService = (found: unknown): found is Service =>
  typeof found === "object" && found !== null && "service" in found;

/** Follows object paths. Each is followed once in a batch, so that what a path creates is created once. */
export class Resolver {
  private readonly found = new Map<number, HostObject | Service | null>();

  constructor(
    private readonly host: ExcelHost,
    private readonly batch: WireBatch,
  ) {}

  /** The object at the end of a path. Whatever follows from a null object is null as well. */
  resolve(id: number): HostObject | Service | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.follow(id);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, with objects in place of their path numbers. */
  argumentsOf(info: WireArguments | undefined): readonly unknown[] {
    const plain = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    if (!paths) return plain;
    return plain.map((value, place) => {
      const path = paths[place];
      return typeof path === "number" && path > 0 ? this.resolve(path) : value;
    });
  }

  private follow(id: number): HostObject | Service | null {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostError("InvalidReference", `object path ${id}`);
    const { host } = this;
    switch (path.ObjectPathType) {
      case pathType.global:
        return objectOf("Workbook", null);
      case pathType.service:
        return { service: path.Name };
      case pathType.reference:
        return host.references.get(path.Name);
      case pathType.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (isService(parent)) {
      callService(host, parent.service, path.Name, args);
      return null;
    }
    switch (path.ObjectPathType) {
      case pathType.method: {
        const result = call(host, parent, path.Name, args);
        return isHostObject(result) ? result : null;
      }
      case pathType.property:
        return navigate(host, parent, path.Name);
      case pathType.indexer:
        return itemOf(host, parent, args[0]);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}
