import { zhAgency } from '../agency.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ agency: zhAgency });
