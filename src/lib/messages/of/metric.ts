import { zhMetric } from '../metric.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ metric: zhMetric });
