import { zhCompare } from '../compare.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ compare: zhCompare });
