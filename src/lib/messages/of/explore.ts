import { zhExplore } from '../explore.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ explore: zhExplore });
