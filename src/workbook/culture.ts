import type { Culture } from "../tables/culture";

/**
 * Asks how Excel writes numbers and days; the returned function gives it once the request was synced, or null where
 * Excel leaves it open. The separators are Excel's own, which people may set otherwise than their system has them.
 */
export function queueCulture(application: Excel.Application): () => Culture | null {
  application.load({ decimalSeparator: true, thousandsSeparator: true });
  const culture = application.cultureInfo.load({ name: true });
  const days = culture.datetimeFormat.load({ dateSeparator: true, shortDatePattern: true });
  return () => {
    const { decimalSeparator: decimal, thousandsSeparator: group } = application;
    return decimal ? { name: culture.name, decimal, group, dateSeparator: days.dateSeparator, shortDate: days.shortDatePattern } : null;
  };
}
