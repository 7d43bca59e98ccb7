/**
 * Bodies that were published under two names and stand under one: the id that went, and the one that holds its reports.
 * Addresses with the former id lead to the latter for ever.
 */
const FORMER: Readonly<Record<string, string>> = {
  // 深圳市龙岗区 and 深圳市龙岗区人民政府
  'guangdong-shenzhenshi-longgangqu-ee0c': 'guangdong-shenzhenshi-longgangqu-renminzhengfu-7f8c',
};

export const FORMER_AGENCIES: readonly string[] = Object.keys(FORMER);

/** The id under which a body stands today. */
export const currentAgencyId = (id: string): string => FORMER[id] ?? id;

/** The same for a report: `agency_id/year`. */
export function currentReportId(id: string): string {
  const [agency = '', ...rest] = id.split('/');
  return [currentAgencyId(agency), ...rest].join('/');
}
