import { zhDerived } from '../derived.zh.ts';
import { addMessages } from '../translate.ts';

addMessages({ derived: zhDerived });
