import type { Translate } from './translate.ts';
import { zhCommon } from './common.zh.ts';

type Unit = keyof typeof zhCommon.unit;
const isUnit = (unit: string): unit is Unit => unit in zhCommon.unit;

/** A unit of the form in the visitor's language; one that the form does not print stays as it is. */
export const unitIn = (unit: string, t: Translate): string =>
  isUnit(unit) ? t(`common.unit.${unit}`) : unit;
