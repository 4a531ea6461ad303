// jest-axe brings no types of its own; this is the part that the tests use.
declare module "jest-axe" {
  interface Violation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  export function axe(container: Element): Promise<{ readonly violations: readonly Violation[] }>;
}
