/** What a body is under the law, as far as its level, field and name tell. */
import type { Agency } from '../../domain/agency.ts';

const COORDINATING = /政府$|政府办公|办公厅|政府办$|政务|行政审批|大数据|数据.*局|信息公开|管理委员会|管委会/;
const TOWNSHIP = /(乡|镇|街道)(人民政府|办事处|办|$)/;
const COUNTY = /(县|旗)(人民政府|$)/;
const CENTRAL = /^(国家|中华人民共和国|国务院)/;
const DEPARTMENT = /(局|厅|委员会|委|办公室|分局|大队|支队|中心)$/;
const GOVERNMENT = /政府(办公厅|办公室|办)?$/;

/** Departments that governments of counties and up charge with disclosure cannot always be told by their names. */
export const mayCoordinate = ({ name, field, level }: Agency) =>
  level !== 'national' && (name === '' || COORDINATING.test(name) || COORDINATING.test(field));

export const isOfTownship = ({ name, level }: Agency) =>
  level === 'township' || (level === '' && TOWNSHIP.test(name));

/** Whether the body can make rules (规章); null where that cannot be told. */
export function canMakeRules(agency: Agency): boolean | null {
  const { level, name } = agency;
  if (level === 'county' || isOfTownship(agency)) return false;
  if (level === 'national' || CENTRAL.test(name)) return true;
  if (GOVERNMENT.test(name)) return level === '' ? (COUNTY.test(name) ? false : null) : true;
  return DEPARTMENT.test(name) && !mayCoordinate(agency) ? false : null;
}
