import { zhPivot } from '../pivot.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ pivot: zhPivot });
