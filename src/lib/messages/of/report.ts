import { zhReport } from '../report.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ report: zhReport });
