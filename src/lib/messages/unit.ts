import type { zhCommon } from './common.zh.ts';
import type { Translate } from './translate.ts';

type Unit = keyof typeof zhCommon.unit;
const UNITS: Readonly<Record<Unit, true>> = {
  条: true,
  件: true,
  次: true,
  人: true,
  篇: true,
  万元: true,
  项: true,
  个: true,
  人次: true,
  元: true,
  未印: true,
};
const isUnit = (unit: string): unit is Unit => Object.hasOwn(UNITS, unit);

/** A unit of the form in the visitor's language; one that the form does not print stays as it is. */
export const unitIn = (unit: string, t: Translate): string =>
  isUnit(unit) ? t(`common.unit.${unit}`) : unit;
