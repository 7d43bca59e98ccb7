import { zhData } from '../data.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ data: zhData });
