import { zhAbout } from '../about.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ about: zhAbout });
