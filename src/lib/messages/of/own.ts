import { zhOwn } from '../own.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ own: zhOwn });
