import { isDark } from "../../src/taskpane/isDark";

test.each`
  because                             | color        | dark
  ${"Office's black theme"}           | ${"#262626"} | ${true}
  ${"Office's dark grey theme"}       | ${"#666666"} | ${true}
  ${"Office's colourful theme"}       | ${"#E6E6E6"} | ${false}
  ${"Office's white theme"}           | ${"#ffffff"} | ${false}
  ${"some versions leave the # away"} | ${"262626"}  | ${true}
  ${"Office does not say"}            | ${undefined} | ${null}
  ${"a notation nobody knows"}        | ${"black"}   | ${null}
`("$because: $color", ({ color, dark }: { color: string | undefined; dark: boolean | null }) => {
  expect(isDark(color)).toBe(dark);
});
