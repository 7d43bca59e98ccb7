import { zhTake } from '../take.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ take: zhTake });
