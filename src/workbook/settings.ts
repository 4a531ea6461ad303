import type { SettingKey } from "./layout";

/** What is to be kept in the workbook under one of our keys. */
export interface SettingToWrite {
  readonly key: SettingKey;
  readonly value: object;
}

/** Puts a setting in the place of the one that is there. */
export const queueSetting = (workbook: Excel.Workbook, { key, value }: SettingToWrite) => workbook.settings.add(key, value);
