import { zhOverview } from '../overview.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ overview: zhOverview });
