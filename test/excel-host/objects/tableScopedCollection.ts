import { found, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";

/** The tables that a range has to do with, first to last. */
export const tableScopedCollectionClass = hostClass("TableScopedCollection", {
  items: (tables) => tables.map((table) => objectOf("Table", table)),
  item: (tables, key) => {
    const wanted = textArgument([key], 0, "TableScopedCollection.getItem").toLowerCase();
    const table = tables.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    return objectOf("Table", found(table, "TableScopedCollection.getItem"));
  },
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: ([table]) => objectOf("Table", found(table, "TableScopedCollection.getFirst")),
  },
});
