import { zhQuality } from '../quality.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ quality: zhQuality });
