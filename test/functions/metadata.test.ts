import { join } from "node:path";
import { generateCustomFunctionsMetadata, type IFunction } from "custom-functions-metadata";
import { functionsById } from "../../src/functions/associate";
import { functionIds, functionList } from "../../src/words/functionList";

// What Excel is told of our functions, against the functions themselves.

let described: readonly IFunction[] = [];

beforeAll(async () => {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata([join(__dirname, "../../src/functions/functions.ts")], true);
  expect(errors).toEqual([]);
  described = (JSON.parse(metadataJson) as { readonly functions: readonly IFunction[] }).functions;
});

test("every function is described, and every description has its function", () => {
  expect(described.map(({ id }) => id).sort()).toEqual(Object.keys(functionsById).sort());
});

test.each(Object.entries(functionsById))("%s takes what its description says", (id, made) => {
  const { name = "", parameters = [], options } = described.find((candidate) => candidate.id === id) ?? {};
  expect(name).toBe(id);
  expect(made.length).toBe(parameters.length + (options?.stream ? 1 : 0));
  // Excel keeps optional arguments at the end.
  expect(parameters.map(({ optional }) => optional === true).indexOf(true)).toBe(parameters.some(({ optional }) => optional) ? parameters.length - 1 : -1);
});

test.each(Object.keys(functionsById))("%s explains itself: a sentence, an example, and every argument", (id) => {
  const { description = "", parameters = [] } = described.find((candidate) => candidate.id === id) ?? {};
  expect(description).toMatch(new RegExp(`^[A-Z].*\\. .*Example: =WRITEOFF\\.${id}\\(`));
  expect(parameters.filter(({ description: told = "" }) => told.length < 15).map(({ name }) => name)).toEqual([]);
});

test("an id is what Excel takes for one: capitals, digits and dots, at least three of them", () => {
  expect(described.filter(({ id }) => !/^[A-Z][A-Z0-9_.]{2,}$/.test(id))).toEqual([]);
});

test.each(functionIds)("the pane tells of %s what Excel does", (id) => {
  const told = functionList.find((candidate) => candidate.id === id);
  const { description, parameters = [] } = described.find((candidate) => candidate.id === id) ?? {};
  expect(`${told?.does} Example: ${told?.example}`).toBe(description);
  expect(told?.takes).toEqual(parameters.map(({ name, description: says, optional }) => ({ name, says, ...(optional ? { isOptional: true } : {}) })));
});

test("the pane tells of every function, in the order in which they are declared", () => {
  expect(functionList.map(({ id }) => id)).toEqual(described.map(({ id }) => id));
});
