import { zhPlace } from '../place.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ place: zhPlace });
